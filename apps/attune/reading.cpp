// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/reading.hpp>

#include <apps/attune/failure.hpp>
#include <apps/attune/memory.hpp>

#include <attune/read/coverage_table.hpp>
#include <attune/read/episode_table.hpp>
#include <attune/read/mapping.hpp>
#include <attune/read/signal_readings.hpp>
#include <attune/read/table_layout.hpp>
#include <attune/read/unmapped.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace attune::app {
namespace {

using report::Provenance;

read::Codebook open_codebook(const std::string& name_or_path, Provenance& from) {
    if (name_or_path.empty()) return {};
    const read::BuiltInCodebook* built_in = read::built_in_codebook(name_or_path);
    const read::Document document = built_in
                                        ? read::Document{name_or_path + ".toml", std::string{built_in->text}}
                                        : read::load(name_or_path);
    read::Codebook codebook = read::codebook_from(document);
    from.codebook = report::UsedCodebook{codebook.name,
                                         codebook.version,
                                         codebook.source,
                                         codebook.inherits,
                                         report::source_file(document.name, document.bytes),
                                         built_in != nullptr};
    return codebook;
}

read::Document load_table(const std::string& path, std::optional<report::SourceFile>& source) {
    read::Document document = read::load(path);
    source = report::source_file(document.name, document.bytes);
    return document;
}

/// The table of episodes, from a file or from the command line.
read::Document episodes_beside(const ReadingRequest& request, Provenance& from) {
    if (request.episodes_here.empty()) return load_table(request.episode_table, from.episodes);
    read::Document here{"--episode-at", "name,onset_s,offset_s\n" + request.episodes_here};
    from.episodes = report::source_file(here.name, here.bytes);
    return here;
}

/// What stands beside the recording on the command line takes the place of what the file says.
void add_what_stands_beside(read::Coding& coding, const ReadingRequest& request, read::Codebook& codebook,
                            Provenance& from) {
    if (!request.episode_table.empty() || !request.episodes_here.empty()) {
        read::EpisodeTable table = read::episode_table(episodes_beside(request, from));
        coding.episodes = std::move(table.episodes);
        coding.findings.insert(coding.findings.end(), table.findings.begin(), table.findings.end());
        codebook.episodes.track.clear();
    }
    if (!request.coverage_table.empty())
        coding.coverage = read::coverage_table(load_table(request.coverage_table, from.coverage));
    if (request.length) coding.length = request.length;
}

/// A coverage row for somebody who does nothing in the recording is most likely a slip.
void refuse_strangers(const read::Coding& coding, const Timeline& recording, const Provenance& from) {
    if (!from.coverage) return;
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
                          fmt::format("{}: nobody in the recording has the id \"{}\"; there are {}",
                                      from.coverage->name, covered.person, fmt::join(ids, ", "))};
}

/// What is said of somebody who is not there is most likely a slip.
void refuse_nobody(const std::vector<read::Availability>& said, const Timeline& recording,
                   const Provenance& from) {
    for (const read::Availability& one : said) {
        const auto people = recording.people();
        if (std::any_of(people.begin(), people.end(),
                        [&](const Person& person) { return one.is_about(person); }))
            continue;
        std::vector<std::string> ids;
        for (const Person& person : people) ids.push_back(person.id);
        throw Failure{ExitCode::data,
                      fmt::format("{}: nobody in the recording is \"{}\", by id or role; there are {}",
                                  from.recording.name, one.who, fmt::join(ids, ", "))};
    }
}

report::Weight weight(read::Severity severity) {
    switch (severity) {
    case read::Severity::error: return report::Weight::error;
    case read::Severity::warning: return report::Weight::warning;
    case read::Severity::note: break;
    }
    return report::Weight::note;
}

void remember(const read::Coding& coding, const read::Reading& reading, Provenance& from) {
    from.attune = ATTUNE_VERSION;
    from.format = coding.format;
    if (const read::Format* format = read::format_named(coding.format)) from.in_words = format->title;
    from.zero = reading.timeline.zero();
    from.media.assign(reading.timeline.media().begin(), reading.timeline.media().end());
    for (const read::Finding& finding : reading.findings)
        from.findings.push_back(
            {weight(finding.severity), words(finding.place), finding.what, finding.remedy});
}

std::string listed(const std::vector<std::string>& lines) {
    constexpr std::size_t most = 20;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, lines.size()); ++i) text += "\n  " + lines[i];
    if (lines.size() > most) text += fmt::format("\n  and {} more", lines.size() - most);
    return text;
}

/// What the file says. Its own text is let go with that: it may be as large as everything that is made of it.
read::Coding coding_of(const ReadingRequest& request, const read::Codebook& codebook,
                       std::vector<read::Proposal>& proposals, Provenance& from) {
    const read::Document document = read::load(request.file);
    allow_memory_for(document.name, document.bytes.size());
    from.recording = report::source_file(document.name, document.bytes);
    proposals = read::propose(document);
    const read::TableLayout layout = read::laid_over(request.table.layout, codebook.table);
    return read::read(document, format_for(request.format, proposals, layout),
                      {request.recording, layout, read::signals_asked_for(codebook)});
}

/// It is no fault of the file, and what is still open says it.
void forget_that_there_is_no_codebook(const read::Coding& coding, const read::Codebook& codebook,
                                      read::Reading& reading) {
    for (const read::Finding& finding : read::unmapped(coding, codebook, read::map_codes(coding, codebook)))
        std::erase(reading.findings, finding);
}

} // namespace

std::string format_for(const std::string& asked, const std::vector<read::Proposal>& proposals,
                       const read::TableLayout& layout) {
    if (!asked.empty() || !proposals.empty() || layout == read::TableLayout{}) return asked;
    return layout.sampling ? "wide_table" : "long_table";
}

ReadFile read_file(const ReadingRequest& request, read::InterpretOptions options) {
    if (!request.episode_table.empty() && !request.episodes_here.empty())
        throw Failure{ExitCode::usage,
                      "--episodes and --episode-at both say what the episodes are; give one of them"};
    Provenance from;
    read::Codebook codebook = open_codebook(request.codebook, from);
    std::vector<read::Proposal> proposals;
    read::Coding coding = coding_of(request, codebook, proposals, from);
    add_what_stands_beside(coding, request, codebook, from);
    options.availability = request.availability;
    read::Reading reading = read::interpret(coding, codebook, options);
    refuse_nobody(options.availability, reading.timeline, from);
    if (codebook.empty()) forget_that_there_is_no_codebook(coding, codebook, reading);
    refuse_strangers(coding, reading.timeline, from);
    remember(coding, reading, from);
    return {std::move(codebook), std::move(proposals), std::move(coding), std::move(reading),
            std::move(from)};
}

void refuse_what_is_open(const ReadFile& file, std::string_view wanted) {
    if (file.reading.undecided.empty()) return;
    const std::string how =
        file.provenance.codebook
            ? std::string{"decide it in the codebook; `attune codebook check` lists everything"}
            : "give a codebook with --codebook; `attune codebook propose` drafts one";
    throw Failure{ExitCode::data,
                  fmt::format("{} can not be {} yet, because this is still open:{}\n{}",
                              file.provenance.recording.name, wanted, listed(file.reading.undecided), how)};
}

} // namespace attune::app
