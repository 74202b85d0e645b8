// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/measuring.hpp>

#include <apps/attune/failure.hpp>

#include <attune/read/coverage_table.hpp>
#include <attune/read/episode_table.hpp>
#include <attune/read/interpret.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace attune::app {
namespace {

using report::Provenance;

struct OpenedCodebook {
    read::Codebook codebook;
    std::optional<report::UsedCodebook> used;
};

OpenedCodebook open(const std::string& name_or_path) {
    if (name_or_path.empty()) return {};
    const read::BuiltInCodebook* built_in = read::built_in_codebook(name_or_path);
    const read::Document document = built_in
                                        ? read::Document{name_or_path + ".toml", std::string{built_in->text}}
                                        : read::load(name_or_path);
    read::Codebook codebook = read::codebook_from(document);
    report::UsedCodebook used{codebook.name, codebook.version, codebook.source, codebook.inherits,
                              report::source_file(document.name, document.bytes)};
    return {std::move(codebook), std::move(used)};
}

read::Document load_table(const std::string& path, std::optional<report::SourceFile>& source) {
    read::Document document = read::load(path);
    source = report::source_file(document.name, document.bytes);
    return document;
}

/// The recording as the file has it, with what stands beside it on the command line.
read::Coding read_coding(const MeasuringRequest& request, read::Codebook& codebook, Provenance& from) {
    read::Document document = read::load(request.file);
    from.recording = report::source_file(document.name, document.bytes);
    read::Coding coding = read::read(document, request.format, {request.recording, codebook.table});
    if (!request.episode_table.empty()) {
        read::EpisodeTable table = read::episode_table(load_table(request.episode_table, from.episodes));
        coding.episodes = std::move(table.episodes);
        coding.findings.insert(coding.findings.end(), table.findings.begin(), table.findings.end());
        codebook.episodes.track.clear();
    }
    if (!request.coverage_table.empty())
        coding.coverage = read::coverage_table(load_table(request.coverage_table, from.coverage));
    if (request.length) coding.length = request.length;
    from.format = coding.format;
    if (const read::Format* format = read::format_named(coding.format)) from.in_words = format->title;
    return coding;
}

std::string listed(const std::vector<std::string>& lines) {
    constexpr std::size_t most = 20;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, lines.size()); ++i) text += "\n  " + lines[i];
    if (lines.size() > most) text += fmt::format("\n  and {} more", lines.size() - most);
    return text;
}

/// A coverage row for somebody who does nothing in the recording is most likely a slip.
void refuse_strangers(const read::Coding& coding, const Timeline& recording, const MeasuringRequest& request,
                      const std::string& table) {
    if (request.coverage_table.empty()) return;
    std::set<PersonIndex> there;
    for (const StateTrack& track : recording.states())
        if (track.heading().person) there.insert(*track.heading().person);
    for (const EventTrack& track : recording.events())
        if (track.heading().person) there.insert(*track.heading().person);
    std::vector<std::string> ids;
    for (const PersonIndex person : there) ids.push_back(recording[person].id);
    for (const read::CodedCoverage& covered : coding.coverage)
        if (!covered.person.empty() && std::find(ids.begin(), ids.end(), covered.person) == ids.end())
            throw Failure{ExitCode::data,
                          fmt::format("{}: nobody in the recording has the id \"{}\"; there are {}", table,
                                      covered.person, fmt::join(ids, ", "))};
}

void refuse_what_is_open(const std::vector<std::string>& undecided, const MeasuringRequest& request,
                         const std::string& file) {
    if (undecided.empty()) return;
    const std::string how =
        request.codebook.empty()
            ? "give a codebook with --codebook; `attune codebook propose` drafts one"
            : std::string{"decide it in the codebook; `attune codebook check` lists everything"};
    throw Failure{ExitCode::data, fmt::format("{} can not be measured yet, because this is still open:{}\n{}",
                                              file, listed(undecided), how)};
}

Dyad dyad_of(const Timeline& recording, const MeasuringRequest& request, const std::string& file) {
    const auto chosen = choose_dyad(recording, request.child, request.caregiver);
    if (const auto* none = std::get_if<NoDyad>(&chosen))
        throw Failure{ExitCode::data, fmt::format("{}: {}; {}", file, none->because, none->remedy)};
    return std::get<Dyad>(chosen);
}

report::Weight weight(read::Severity severity) {
    switch (severity) {
    case read::Severity::error: return report::Weight::error;
    case read::Severity::warning: return report::Weight::warning;
    case read::Severity::note: break;
    }
    return report::Weight::note;
}

void remember(const read::Reading& reading, const Dyad& dyad, Provenance& from) {
    from.attune = ATTUNE_VERSION;
    from.zero = reading.timeline.zero();
    from.media.assign(reading.timeline.media().begin(), reading.timeline.media().end());
    from.people = {reading.timeline[dyad.child], reading.timeline[dyad.caregiver]};
    for (const read::Finding& finding : reading.findings)
        from.findings.push_back(
            {weight(finding.severity), words(finding.place), finding.what, finding.remedy});
}

void refuse_unknown_episodes(const Timeline& recording, const MeasuringRequest& request,
                             const std::string& file) {
    std::vector<std::string> names;
    for (const Episode& episode : recording.episodes()) names.push_back(episode.name);
    for (const std::string& asked : request.episodes)
        if (std::find(names.begin(), names.end(), asked) == names.end())
            throw Failure{ExitCode::data,
                          fmt::format("{}: no episode is called \"{}\"; {}", file, asked,
                                      names.empty() ? "there are none: give them with --episodes FILE"
                                                    : fmt::format("there are {}", fmt::join(names, ", ")))};
}

/// The recording itself is let go before measuring begins: a day of it is large.
measure::Observation observe_file(const MeasuringRequest& request, Provenance& from) {
    auto [codebook, used] = open(request.codebook);
    from.codebook = std::move(used);
    const read::Coding coding = read_coding(request, codebook, from);
    const std::string& file = from.recording.name;
    const read::Reading reading = read::interpret(
        coding, codebook, {request.social_match ? read::MatchBy::social : read::MatchBy::same});
    refuse_strangers(coding, reading.timeline, request, from.coverage ? from.coverage->name : "");
    refuse_what_is_open(reading.undecided, request, file);
    refuse_unknown_episodes(reading.timeline, request, file);
    const Dyad dyad = dyad_of(reading.timeline, request, file);
    remember(reading, dyad, from);
    auto seen = measure::observe(reading.timeline, dyad, request.options, request.episodes);
    if (!seen) throw Failure{ExitCode::data, fmt::format("{}: {}", file, seen.because())};
    return seen.value();
}

} // namespace

MeasuredFile measure_file(const MeasuringRequest& request, Progress& progress) {
    Provenance from;
    progress.note("reading the recording");
    measure::Observation seen = observe_file(request, from);
    return {measure::account(std::move(seen), request.options, progress, request.measures), std::move(from)};
}

} // namespace attune::app
