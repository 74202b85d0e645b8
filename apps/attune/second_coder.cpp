// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/second_coder.hpp>

#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::app {
namespace {

using report::Provenance;

void refuse_other_people(const Timeline& recording, const Provenance& first, const std::string& file) {
    for (const Partner partner : partners) {
        const Person& asked = first.people[partner];
        const bool there =
            std::any_of(recording.people().begin(), recording.people().end(),
                        [&](const Person& one) { return one.id == asked.id && one.role == asked.role; });
        if (!there)
            throw Failure{ExitCode::data,
                          fmt::format("{}: there is no {} \"{}\", as in {}; name people alike in "
                                      "the files of both coders",
                                      file, name(partner), asked.id, first.recording.name)};
    }
}

std::vector<std::string> names_of(const measure::Observation& seen) {
    std::vector<std::string> names;
    for (const Episode& episode : seen.episodes) names.push_back(episode.name);
    return names;
}

void refuse_other_episodes(const measure::Observation& second, const MeasuredFile& first,
                           const std::string& file) {
    const auto names = names_of(first.account.seen), others = names_of(second);
    if (names != others)
        throw Failure{ExitCode::data,
                      fmt::format("{}: its episodes are {}, those of {} are {}; give both the same with "
                                  "--episodes FILE",
                                  file, fmt::join(others, ", "), first.provenance.recording.name,
                                  fmt::join(names, ", "))};
}

/// Coders may set the borders of an episode a little apart: that is said, not refused.
void note_other_borders(const measure::Observation& second, measure::Observation& first) {
    for (std::size_t i = 0; i < first.episodes.size(); ++i) {
        const Interval one = first.episodes[i].interval, other = second.episodes[i].interval;
        if (one == other) continue;
        first.notes.push_back(fmt::format("episode '{}' is {} s long, in the second coder's file {} s",
                                          first.episodes[i].name, Seconds{one.length()}.count(),
                                          Seconds{other.length()}.count()));
    }
}

measure::Observation observe_second(const SecondCoder& second, const MeasuringRequest& request,
                                    const MeasuredFile& first, Provenance& from) {
    ReadingRequest reading = request.reading;
    reading.file = second.file;
    if (!second.codebook.empty()) reading.codebook = second.codebook;
    ReadFile read = read_file(reading, {request.social_match ? read::MatchBy::social : read::MatchBy::same});
    const Timeline& recording = read.reading.timeline;
    const std::string file = read.provenance.recording.name;
    refuse_what_is_open(read, "measured");
    refuse_other_people(recording, first.provenance, file);
    const auto& ids = first.provenance.people;
    const Dyad dyad = std::get<Dyad>(choose_dyad(recording, ids.child.id, ids.caregiver.id));
    auto seen = measure::observe(recording, dyad, request.options, request.episodes);
    if (!seen) throw Failure{ExitCode::data, fmt::format("{}: {}", file, seen.because())};
    refuse_other_episodes(*seen, first, file);
    from = std::move(read.provenance);
    return std::move(seen).value();
}

} // namespace

void add_second_coder_options(Command& command, SecondCoder& into) {
    command.group("A second coder")
        .option("--second-coder", "FILE", into.file,
                "another coder's file of the same session: the headline numbers of both")
        .option("--second-codebook", "CB", into.codebook,
                "what its codes mean, where that is another codebook");
}

void measure_second_coder(const SecondCoder& second, const MeasuringRequest& request, MeasuredFile& measured,
                          Progress& progress) {
    if (second.file.empty() && !second.codebook.empty())
        throw Failure{ExitCode::usage, "--second-codebook is for a --second-coder FILE; give that too"};
    if (second.file.empty()) return;
    progress.note("reading the second coder's file");
    Provenance from;
    measure::Observation seen = observe_second(second, request, measured, from);
    note_other_borders(seen, measured.account.seen);
    measured.account.second_coder =
        measure::account(std::move(seen), request.options, progress, request.measures).results;
    measured.provenance.second_recording = std::move(from.recording);
    measured.provenance.second_codebook = std::move(from.codebook);
}

} // namespace attune::app
