// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/child_time.hpp>

#include <attune/chance/jackknife.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::measure {

const Description child_time{
    .identifier = "child_time",
    .name = "Share of time in each state of the child",
    .question = "How much of the time was the child in alarm, withdrawn, bidding, engaged?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "child",
    .needs = "30 s in which all channels of the child were covered",
    .citation = "Tronick et al. 1978; Mesman, van IJzendoorn & Bakermans-Kranenburg 2009",
};

Stretches child_covered(const Observation& seen) {
    std::optional<Stretches> covered;
    for (const Channel channel : channels) {
        if (!seen.in_use.child.contains(channel)) continue;
        const Stretches& one = seen.covered.child[channel];
        covered = covered ? intersection(*covered, one) : one;
    }
    return covered.value_or(Stretches{});
}

std::optional<TimeShare> time_share(const Stretches& state, const Stretches& within) {
    const auto length = within.length().count();
    if (length < 5) return std::nullopt;
    const Stretches on = intersection(state, within);
    // `on` up to each border of the five parts, on the axis of covered time joined end to end.
    std::array<double, 6> borders{}, on_before{};
    for (std::size_t i = 0; i <= 5; ++i) {
        const auto position = length * static_cast<Duration::rep>(i) / 5;
        borders[i] = static_cast<double>(position);
        const Instant moment =
            i == 5 ? within.intervals().back().offset() : within.at_position(Duration{position});
        on_before[i] = static_cast<double>(on.length_before(moment).count());
    }
    TimeShare found{on_before[5] / borders[5], {}, within.length()};
    for (std::size_t i = 0; i < 5; ++i)
        found.left_one_out[i] =
            (on_before[5] - (on_before[i + 1] - on_before[i])) / (borders[5] - (borders[i + 1] - borders[i]));
    return found;
}

std::array<NamedState, 4> child_states(const Observation& seen) {
    return {NamedState{"alarm", seen.child.alarm}, NamedState{"withdraw", seen.child.withdraw},
            NamedState{"bid", seen.child.bid}, NamedState{"engage", seen.child.engage}};
}

std::vector<Result> child_times(const Evidence& evidence) {
    const Stretches covered = child_covered(evidence.seen);
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        Stretches within;
        for (const std::size_t episode : scope.episodes)
            within = unite(within, intersection(covered, evidence.seen.episodes[episode].interval));
        for (const NamedState& state : child_states(evidence.seen)) {
            const auto share = time_share(state.on, within);
            if (!share || share->covered < least_watched) {
                results.push_back(
                    result(child_time, scope, std::string{state.name},
                           Undetermined{fmt::format("{:.3g} s covered; at least {} s are needed",
                                                    Seconds{within.length()}.count(),
                                                    Seconds{least_watched}.count())}));
                continue;
            }
            const chance::Bounds bounds = chance::jackknife_interval(share->share, share->left_one_out);
            results.push_back(
                result(child_time, scope, std::string{state.name},
                       Estimate{.value = share->share,
                                .of = Seconds{share->covered}.count(),
                                .interval = Range{std::max(0.0, bounds.low), std::min(1.0, bounds.high),
                                                  "5-block jackknife"}}));
        }
    }
    return results;
}

} // namespace attune::measure
