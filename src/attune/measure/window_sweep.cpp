// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/window_sweep.hpp>

#include <attune/measure/circle.hpp>
#include <attune/timeline/progress.hpp>

#include <algorithm>
#include <optional>

namespace attune::measure {
namespace {

constexpr std::uint32_t enough_shifts = 200;

/// The mean count of answered cues in a random recording of one episode.
double expected_count(const Coincidence& chance) {
    if (const auto exact = chance.expected_answered[CueKind::any]) return *exact;
    double sum = 0;
    for (const AnswerCounts& counts : chance.null) sum += counts.answered[CueKind::any];
    return chance.null.empty() ? 0 : sum / static_cast<double>(chance.null.size());
}

/// What one length of window gives in every episode: the counts, and the expected count where there is a
/// null.
struct AtOneReach {
    std::vector<AnswerCounts> real;
    std::vector<std::optional<double>> expected;
};

AtOneReach measure_at(const Evidence& evidence, Duration reach) {
    Options options = evidence.options;
    options.reach = reach;
    // The exact share needs no random recordings; where it is too dear, some are enough for a mean.
    options.shifts = 0;
    const std::vector<Cue> called = cues(evidence.seen, options);
    const std::vector<OwnTime> own = own_time(called, options.credit);
    std::vector<ChannelSet> working;
    Progress silent;
    AtOneReach found;
    for (std::size_t episode = 0; episode < evidence.seen.episodes.size(); ++episode) {
        const Circle circle{evidence.seen, called, own, episode};
        found.real.push_back(circle.count(circle.answers(), working));
        auto chance = coincidence(evidence.seen, circle, options, episode, silent);
        if (chance && !chance->expected_answered[CueKind::any]) {
            options.shifts = std::min(evidence.options.shifts, enough_shifts);
            chance = coincidence(evidence.seen, circle, options, episode, silent);
            options.shifts = 0;
        }
        found.expected.push_back(chance ? std::optional{expected_count(*chance)} : std::nullopt);
    }
    return found;
}

std::optional<SweepPoint> point(const AtOneReach& found, const Scope& scope, Duration reach) {
    AnswerCounts real;
    double expected = 0;
    for (const std::size_t episode : scope.episodes) {
        if (found.real[episode].complete[CueKind::any] == 0) continue;
        if (!found.expected[episode]) return std::nullopt;
        real += found.real[episode];
        expected += *found.expected[episode];
    }
    const std::uint32_t cues = real.complete[CueKind::any];
    if (cues < least_cues) return std::nullopt;
    const double answered = static_cast<double>(real.answered[CueKind::any]) / cues;
    return SweepPoint{reach, answered, expected / cues, answered - expected / cues, cues};
}

} // namespace

bool WindowSweep::conclusion_holds() const {
    const auto above =
        std::count_if(points.begin(), points.end(), [](const SweepPoint& p) { return p.excess > 0; });
    return above == 0 || above == static_cast<std::ptrdiff_t>(points.size());
}

std::vector<WindowSweep> window_sweep(const Evidence& evidence) {
    if (evidence.options.window != WindowRule::reach) return {};
    std::vector<WindowSweep> sweeps;
    for (const Scope& scope : scopes(evidence.seen)) sweeps.push_back({scope.name, scope.instructed, {}});
    const std::vector<Scope> all = scopes(evidence.seen);
    for (Duration reach = 500ms; reach <= 10s; reach += 500ms) {
        if (evidence.seen.resolution && reach < 2 * *evidence.seen.resolution) continue;
        const AtOneReach found = measure_at(evidence, reach);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (const auto one = point(found, all[i], reach)) sweeps[i].points.push_back(*one);
    }
    std::erase_if(sweeps, [](const WindowSweep& sweep) { return sweep.points.empty(); });
    return sweeps;
}

} // namespace attune::measure
