// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/break_order.hpp>

#include <attune/chance/poisson_interval.hpp>
#include <attune/measure/break_shares.hpp>

#include <algorithm>
#include <limits>

namespace attune::measure {

const Description break_stage_order{
    .identifier = "break_order",
    .name = "Order of the stages of a break",
    .question =
        "Did bid, turning away and alarm come in that order more often than rates alone would bring about?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "child",
    .needs = "5 breaks with all three stages, or 5 pairs of stages",
    .citation = "Tronick et al. 1978; Ekas, Haltigan & Messinger 2013",
};
const Description break_step{
    .identifier = "break_step",
    .name = "Step hazards of a break",
    .question = "How soon did a break go on to its next stage?",
    .unit = "per second",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "child",
    .needs = "time at the stage",
    .citation = "attune definitions, section 7",
};

namespace {

using StageTimes = std::array<std::optional<Instant>, 3>;

StageTimes times_of(const Break& one) {
    return {one.bid.moment, one.turn_away.moment, one.alarm.moment};
}

double first_of_two(double one, double other) {
    return one / (one + other);
}

void count_order(StageOrder& order, double& pairs_by_rates, const StageTimes& times) {
    if (times[0] && times[1] && times[2]) {
        ++order.with_all_three;
        order.in_full_order += *times[0] < *times[1] && *times[1] < *times[2];
    }
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = i + 1; j < 3; ++j) {
            if (!times[i] || !times[j]) continue;
            ++order.pairs;
            order.pairs_in_order += *times[i] < *times[j] ? 1 : *times[i] == *times[j] ? 0.5 : 0;
            pairs_by_rates += first_of_two(order.per_second[i], order.per_second[j]);
        }
}

constexpr std::array<Duration, 4> borders{0s, 5s, 15s, Duration::max()};

std::size_t part_of(Duration in_stage) {
    return in_stage < borders[1] ? 0 : in_stage < borders[2] ? 1 : 2;
}

void leave(StageStep& step, Duration in_stage, std::optional<std::size_t> to) {
    step.at_risk += in_stage;
    for (std::size_t part = 0; part < 3; ++part)
        step.at_risk_by_time[part] +=
            std::min(in_stage, borders[part + 1]) - std::min(in_stage, borders[part]);
    if (!to) return;
    ++step.to[*to];
    ++step.to_by_time[part_of(in_stage)][*to];
}

void follow(std::array<StageStep, 3>& steps, const Break& one) {
    const StageTimes times = times_of(one);
    std::size_t stage = 0;
    Instant since = one.onset;
    while (stage < 3) {
        std::optional<Instant> next;
        std::size_t to = stage;
        for (std::size_t s = stage; s < 3; ++s)
            if (times[s] && (!next || *times[s] <= *next)) {
                next = times[s];
                to = s + 1;
            }
        if (!next) break;
        if (*next != one.onset) leave(steps[stage], *next - since, to);
        stage = to;
        since = *next;
    }
    if (stage < 3) leave(steps[stage], one.close - since, std::nullopt);
}

} // namespace

StageOrder stage_order(const std::vector<const Break*>& breaks) {
    StageOrder order;
    Duration inside{0};
    std::array<std::uint32_t, 3> onsets{};
    for (const Break* one : breaks) {
        inside += one->close - one->onset;
        for (std::size_t i = 0; i < 3; ++i) onsets[i] += one->onsets[i];
    }
    for (std::size_t i = 0; i < 3 && inside > Duration{0}; ++i)
        order.per_second[i] = onsets[i] / Seconds{inside}.count();
    double pairs_by_rates = 0;
    for (const Break* one : breaks) count_order(order, pairs_by_rates, times_of(*one));
    const auto& [bids, turns, alarms] = order.per_second;
    if (order.pairs > 0) order.pairs_by_rates = pairs_by_rates / order.pairs;
    if (turns + alarms > 0)
        order.full_by_rates = bids / (bids + turns + alarms) * first_of_two(turns, alarms);
    return order;
}

std::array<StageStep, 3> stage_steps(const std::vector<const Break*>& breaks) {
    std::array<StageStep, 3> steps{};
    for (const Break* one : breaks)
        if (!one->turn_away.on && !one->alarm.on) follow(steps, *one);
    return steps;
}

namespace {

constexpr Noun full_breaks{"break with all three stages", "breaks with all three stages"};
constexpr Noun pairs_of_stages{"pair of stages", "pairs of stages"};

Measured<Estimate> order_share(double x, std::uint32_t n, const Noun& noun) {
    if (n < least_cues) return too_few(n, noun);
    return Estimate{.value = x / n, .count = x, .of = static_cast<double>(n)};
}

Measured<Estimate> by_rates(std::optional<double> expected, std::uint32_t n, const Noun& noun) {
    if (n < least_cues) return too_few(n, noun);
    if (!expected) return Undetermined{"no onset of turning away or alarm inside these breaks"};
    return Estimate{.value = *expected, .of = static_cast<double>(n)};
}

Measured<Estimate> hazard(std::uint32_t events, Duration at_risk) {
    if (at_risk <= Duration{0}) return Undetermined{"no time was spent at this stage"};
    const double seconds = Seconds{at_risk}.count();
    const chance::Bounds bounds = chance::poisson_rate_interval({events, seconds});
    return Estimate{.value = events / seconds,
                    .count = static_cast<double>(events),
                    .of = seconds,
                    .interval = Range{bounds.low, bounds.high, "exact Poisson"}};
}

void add_steps(std::vector<Result>& results, const Scope& scope, const std::vector<const Break*>& breaks) {
    constexpr std::array<std::string_view, 3> parts{"first 5 s", "5 to 15 s", "after 15 s"};
    const std::array<StageStep, 3> steps = stage_steps(breaks);
    for (std::size_t stage = 0; stage < 3; ++stage) {
        const std::string step =
            name(static_cast<Stage>(stage)) + " -> " + name(static_cast<Stage>(stage + 1));
        results.push_back(
            result(break_step, scope, step, hazard(steps[stage].to[stage + 1], steps[stage].at_risk)));
        for (std::size_t part = 0; part < parts.size(); ++part)
            results.push_back(
                result(break_step, scope, step + ", " + std::string{parts[part]},
                       hazard(steps[stage].to_by_time[part][stage + 1], steps[stage].at_risk_by_time[part])));
    }
}

} // namespace

std::vector<Result> break_orders(const Evidence& evidence) {
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        const std::vector<const Break*> breaks = breaks_in(evidence, scope);
        const StageOrder order = stage_order(breaks);
        const auto add = [&](std::string part, Measured<Estimate> estimate) {
            results.push_back(result(break_stage_order, scope, std::move(part), std::move(estimate)));
        };
        add("full order", order_share(order.in_full_order, order.with_all_three, full_breaks));
        add("full order by rates alone", by_rates(order.full_by_rates, order.with_all_three, full_breaks));
        add("pairs in order", order_share(order.pairs_in_order, order.pairs, pairs_of_stages));
        add("pairs in order by rates alone", by_rates(order.pairs_by_rates, order.pairs, pairs_of_stages));
        add_steps(results, scope, breaks);
    }
    return results;
}

} // namespace attune::measure
