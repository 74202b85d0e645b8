// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/measuring.hpp>

#include <apps/attune/failure.hpp>
#include <apps/attune/memory.hpp>

#include <attune/report/without_names.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::app {
namespace {

using report::Provenance;

Dyad dyad_of(const Timeline& recording, const MeasuringRequest& request, const std::string& file) {
    const auto chosen = choose_dyad(recording, request.child, request.caregiver);
    if (const auto* none = std::get_if<NoDyad>(&chosen))
        throw Failure{ExitCode::data, fmt::format("{}: {}; {}", file, none->because, none->remedy)};
    return std::get<Dyad>(chosen);
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

/// What random recordings beyond the usual number take, in every episode and in those that are free together.
std::size_t memory_for_shifts(const measure::Options& options, std::size_t episodes) {
    constexpr std::size_t bytes_each = 400; // of the counts that they give; measured: 140
    const std::size_t usual = measure::Options{}.shifts;
    return options.shifts > usual ? (options.shifts - usual) * (episodes + 1) * bytes_each : 0;
}

} // namespace

ObservedFile observe_file(const MeasuringRequest& request) {
    ReadFile read =
        read_file(request.reading, {request.social_match ? read::MatchBy::social : read::MatchBy::same});
    const Timeline& recording = read.reading.timeline;
    const std::string file = read.provenance.recording.name;
    refuse_what_is_open(read, "measured");
    refuse_unknown_episodes(recording, request, file);
    read.coding = {}; // the timeline says it all, and a long recording is large
    const Dyad dyad = dyad_of(recording, request, file);
    Provenance from = std::move(read.provenance);
    std::vector<Person> everybody{recording.people().begin(), recording.people().end()};
    from.coder = request.coder;
    from.agreement = request.agreement;
    from.people = {recording[dyad.child], recording[dyad.caregiver]};
    auto seen = measure::observe(recording, dyad, request.options, request.episodes);
    if (!seen) throw Failure{ExitCode::data, fmt::format("{}: {}", file, seen.because())};
    return {std::move(seen).value(), std::move(from), std::move(everybody)};
}

MeasuredFile measure_file(const MeasuringRequest& request, Progress& progress) {
    progress.note("reading the recording");
    ObservedFile file = observe_file(request);
    allow_more_memory(memory_for_shifts(request.options, file.seen.episodes.size()));
    return {measure::account(std::move(file.seen), request.options, progress, request.measures),
            std::move(file.provenance), std::move(file.everybody)};
}

void hand_on(MeasuredFile& measured, const HandedOn& handed, care::Scope usual) {
    measured.provenance.made_for = made_for(handed.scope(usual));
    if (handed.names) return;
    const Pseudonyms pseudonyms = report::pseudonyms(measured.everybody, measured.provenance,
                                                     measured.account.seen.recording, handed.as);
    measured.provenance = report::without_names(std::move(measured.provenance), pseudonyms);
    report::leave_out_names(measured.account, pseudonyms);
}

} // namespace attune::app
