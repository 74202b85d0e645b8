// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/break_order.hpp>

#include <doctest/doctest.h>

#include <chrono>

using namespace attune;
using namespace attune::test;
using namespace std::chrono_literals;

namespace {

Instant at(double seconds) {
    return Instant{nearest(Seconds{seconds})};
}

/// A break of 20 s with its stages at these seconds; none: not reached.
measure::Break a_break(double onset, std::optional<double> bid, std::optional<double> turn_away,
                       std::optional<double> alarm) {
    measure::Break made{.opening = measure::Opening::missed,
                        .onset = at(onset),
                        .confirmed = at(onset + 2),
                        .close = at(onset + 20),
                        .censor = at(onset + 17)};
    const auto reach = [&](measure::Reached& stage, std::optional<double> seconds, std::size_t which) {
        if (!seconds) return;
        stage.moment = at(onset + *seconds);
        ++made.onsets[which];
    };
    reach(made.bid, bid, 0);
    reach(made.turn_away, turn_away, 1);
    reach(made.alarm, alarm, 2);
    return made;
}

// In order; turned away first; bid and turning away at once; a bid alone; turning away on already.
std::vector<measure::Break> five_breaks() {
    std::vector<measure::Break> breaks{a_break(0, 2, 5, 8), a_break(100, 4, 2, 8), a_break(200, 2, 2, 6),
                                       a_break(300, 3, {}, {}), a_break(400, 2, {}, 5)};
    breaks.back().turn_away.on = true;
    return breaks;
}

template <typename Ask>
auto of(const std::vector<measure::Break>& breaks, Ask ask) {
    std::vector<const measure::Break*> shown;
    for (const measure::Break& one : breaks) shown.push_back(&one);
    return ask(shown);
}

std::string order(const std::string& rows, std::string_view measure, std::string_view part) {
    return value_or_reason(the(measure::break_orders(MeasuredCase{rows}.evidence()), measure, "play", part));
}

} // namespace

// Pairs: 3 in order, 2 of 3, 2 and a half of 3, and bid before alarm in the last: 8.5 of 10.
TEST_CASE("full order needs all three stages, pairs count ties half, what was on is left out") {
    const measure::StageOrder order = of(five_breaks(), measure::stage_order);
    CHECK(order.with_all_three == 3);
    CHECK(order.in_full_order == 1);
    CHECK(order.pairs == 10);
    CHECK(order.pairs_in_order == 8.5);
}

// 5 bids, 3 turnings away, 4 alarms in 100 s: .05, .03, .04 per second. Full: .05/.12 * .03/.07 = .178571.
// Pairs: bid first .05/.08 = .625 and .05/.09 = .555556, turning away before alarm .03/.07 = .428571; three
// times all of them and once the second, over ten: .538294.
TEST_CASE("beside it the order that rates alone would give") {
    const measure::StageOrder order = of(five_breaks(), measure::stage_order);
    CHECK(order.per_second[0] == doctest::Approx(.05));
    CHECK(order.per_second[1] == doctest::Approx(.03));
    CHECK(order.per_second[2] == doctest::Approx(.04));
    CHECK(*order.full_by_rates == doctest::Approx(.178571).epsilon(1e-5));
    CHECK(*order.pairs_by_rates == doctest::Approx(.538294).epsilon(1e-5));
}

TEST_CASE("where nobody turned away or cried, rates give no order") {
    const measure::StageOrder order = of({a_break(0, 2, {}, {})}, measure::stage_order);
    CHECK_FALSE(order.full_by_rates.has_value());
    CHECK_FALSE(order.pairs_by_rates.has_value());
    CHECK_FALSE(of({}, measure::stage_order).full_by_rates.has_value());
}

// The last break is left out. No stage yet: 2 + 2 + 2 + 3 = 9 s, to a bid twice, to turning away twice (of
// the two at once the further). After a bid: 3 s to turning away, and 17 s to the end. Turned away: 3, 6 and
// 4 s to alarm.
TEST_CASE("steps: time at each stage, and what came next") {
    const auto steps = of(five_breaks(), measure::stage_steps);
    CHECK(steps[0].at_risk == 9s);
    CHECK(steps[0].to == std::array<std::uint32_t, 4>{0, 2, 2, 0});
    CHECK(steps[1].at_risk == 20s);
    CHECK(steps[1].to == std::array<std::uint32_t, 4>{0, 0, 1, 0});
    CHECK(steps[2].at_risk == 13s);
    CHECK(steps[2].to == std::array<std::uint32_t, 4>{0, 0, 0, 3});
    CHECK(steps[1].at_risk_by_time == std::array<Duration, 3>{8s, 10s, 2s});
    CHECK(steps[2].at_risk_by_time == std::array<Duration, 3>{12s, 1s, 0s});
    CHECK(steps[2].to_by_time[0][3] == 2);
    CHECK(steps[2].to_by_time[1][3] == 1);
}

TEST_CASE("a step at five seconds is in the second part, a stage at the break's onset takes no time") {
    const auto border = of({a_break(0, 5, {}, {})}, measure::stage_steps);
    CHECK(border[0].to_by_time[0][1] == 0);
    CHECK(border[0].to_by_time[1][1] == 1);
    CHECK(border[0].at_risk_by_time == std::array<Duration, 3>{5s, 0s, 0s});
    const auto late = of({a_break(0, 15, {}, {})}, measure::stage_steps);
    CHECK(late[0].to_by_time[2][1] == 1);
    const auto at_onset = of({a_break(0, {}, {}, 0)}, measure::stage_steps);
    for (const measure::StageStep& step : at_onset) {
        CHECK(step.at_risk == 0s);
        CHECK(step.to == std::array<std::uint32_t, 4>{});
    }
}

TEST_CASE("too few breaks, too few pairs, no time at a stage") {
    const std::string none = "episode,play,,,0,60\n";
    CHECK(order(none, "break_order", "full order")
          == "0 breaks with all three stages; at least 5 are needed");
    CHECK(order(none, "break_order", "pairs in order by rates alone")
          == "0 pairs of stages; at least 5 are needed");
    CHECK(order(none, "break_step", "none -> bid") == "no time was spent at this stage");
    const std::string one = none
                            + "child,bid,voice,,10,\nchild,bid,voice,,14,\nchild,withdraw,gaze,,18,20\n"
                              "child,alarm,face,,22,25\n";
    CHECK(order(one, "break_order", "full order by rates alone")
          == "1 break with all three stages; at least 5 are needed");
    CHECK(order(one, "break_order", "pairs in order") == "3 pairs of stages; at least 5 are needed");
    const std::string pair =
        none + "child,bid,voice,,10,\nchild,bid,voice,,14,\nchild,withdraw,gaze,,18,20\n";
    CHECK(order(pair, "break_order", "pairs in order") == "1 pair of stages; at least 5 are needed");
    // 4 s before the bid, 4 s before turning away, 4 before the alarm.
    CHECK(order(one, "break_step", "none -> bid") == "0.25 = 1 of 4");
    CHECK(order(one, "break_step", "turn away -> alarm") == "0.25 = 1 of 4");
    CHECK(order(one, "break_step", "turn away -> alarm, after 15 s") == "no time was spent at this stage");
}
