// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>
#include <test/measure/support/words.hpp>

#include <attune/measure/share_answered.hpp>
#include <attune/measure/window_sweep.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;
using namespace std::chrono_literals;

namespace {

/// Five calls, and a smile after each: .75 s later for `early`, 2.25 s for the others.
std::string calls(int early, const std::string& first = "episode,play,,,0,120\n") {
    std::string rows = "resolution,,,,0,0.25\n" + first;
    for (int i = 0; i < 5; ++i) {
        const int call = 10 + 20 * i;
        rows += "child,bid,voice,," + std::to_string(call) + ",\ncaregiver,answer,face,,"
                + in_seconds(std::chrono::milliseconds{1000 * call + (i < early ? 750 : 2250)}) + ",\n";
    }
    return rows;
}

std::vector<measure::WindowSweep> sweeps(const std::string& rows,
                                         measure::Options options = without_shifts()) {
    return measure::window_sweep(MeasuredCase{rows, options}.evidence());
}

} // namespace

// L = 120 s must be at least 26 W: windows of 0.5 to 4.5 s.
TEST_CASE("windows from half a second on, as long as the episode has a null") {
    const auto found = sweeps(calls(2));
    REQUIRE(found.size() == 1);
    const auto& points = found.front().points;
    REQUIRE(points.size() == 9);
    for (std::size_t i = 0; i < points.size(); ++i) CHECK(points[i].reach == (i + 1) * 500ms);
    // Smiles after .75 s count from 1 s on, those after 2.25 s from 2.5 s on.
    const std::vector<double> answered{0, .4, .4, .4, 1, 1, 1, 1, 1};
    for (std::size_t i = 0; i < points.size(); ++i) {
        CHECK(points[i].answered == answered[i]);
        CHECK(points[i].excess == points[i].answered - points[i].expected);
        CHECK(points[i].cues == 5);
    }
}

TEST_CASE("at the length that was asked for, a sweep says what the share says") {
    measure::Options options;
    options.shifts = 10;
    const MeasuredCase found{calls(2), options};
    const auto results = measure::share_answered(found.evidence());
    const measure::Result& share = the(results, "answered", "play", "any");
    const measure::SweepPoint at_two = measure::window_sweep(found.evidence()).front().points[3];
    CHECK(at_two.reach == 2s);
    CHECK(at_two.answered == share.estimate->value);
    CHECK(at_two.expected == doctest::Approx(*(**share.chance).expected_exact).epsilon(1e-12));
}

TEST_CASE("a conclusion holds where the excess has one sign at every length") {
    CHECK_FALSE(sweeps(calls(2)).front().conclusion_holds()); // none answered within .5 s, all within 2.5 s
    measure::WindowSweep sweep{"play", false, {{1s, .5, .4, .1, 5}, {2s, .6, .4, .2, 5}}};
    CHECK(sweep.conclusion_holds());
    sweep.points.push_back({3s, .4, .4, 0, 5});
    CHECK_FALSE(sweep.conclusion_holds());
    sweep.points = {{1s, .3, .4, -.1, 5}, {2s, .4, .4, 0, 5}};
    CHECK(sweep.conclusion_holds()); // nowhere above chance
}

TEST_CASE("no window shorter than two steps of the coding is tried") {
    std::string rows = calls(2);
    rows.replace(rows.find("0.25"), 4, "0.5");
    CHECK(sweeps(rows).front().points.front().reach == 1s);
}

TEST_CASE("too few cues or too short an episode leave nothing to sweep") {
    CHECK(sweeps("episode,play,,,0,120\nchild,bid,voice,,10,\n").empty());
    CHECK(sweeps(calls(2, "episode,play,,,0,12\n")).empty());
}

TEST_CASE("presets keep their own rule and are not swept") {
    measure::Options turn = without_shifts();
    turn.window = measure::WindowRule::turn;
    CHECK(sweeps(calls(2), turn).empty());
}

TEST_CASE("without an exact mean, the mean of random recordings is taken") {
    measure::Options gaps;
    gaps.null = measure::Null::shuffled_gaps;
    gaps.shifts = 50;
    const auto found = sweeps(calls(5), gaps);
    REQUIRE(found.size() == 1);
    CHECK(found.front().points.back().expected > 0);
    CHECK(found.front().points.back().expected < 1);
}
