// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/distraction.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

std::string said(const std::string& rows, std::string_view part) {
    return value_or_reason(
        the(measure::distraction_results(MeasuredCase{rows}.evidence()), "distraction", "play", part));
}

/// A call every 10 s from 5 on, `calls` of them; those in `answered` are answered a second later.
std::string calling(int calls, std::initializer_list<int> answered) {
    std::string rows = "episode,play,,,0," + std::to_string(10 * calls) + "\n";
    for (int k = 0; k < calls; ++k) rows += "child,bid,voice,," + std::to_string(10 * k + 5) + ",\n";
    for (const int k : answered) rows += "caregiver,answer,voice,," + std::to_string(10 * k + 6) + ",\n";
    return rows;
}

// docs/measure/distraction.md works this by hand.
const std::string twenty_calls = calling(20, {0, 1, 2, 3, 5, 6, 7, 8, 11, 13, 16, 19});
const std::string on_the_telephone = twenty_calls + "context,distraction,,,100,200,kind=telephone\n";

} // namespace

TEST_CASE("twenty calls, half of them on the telephone, worked by hand") {
    for (const std::string kind : {"any", "telephone"}) {
        CHECK(said(on_the_telephone, kind + ", of the time") == "0.5 of 200");
        CHECK(said(on_the_telephone, kind + ", answered") == "0.4 = 4 of 10");
        CHECK(said(on_the_telephone, kind + ", odds ratio") == "0.20362 of 20");
        CHECK(said(on_the_telephone, kind + ", of all answers") == "0.333333 = 4 of 12");
    }
    CHECK(said(on_the_telephone, "outside, answered") == "0.8 = 8 of 10");
}

TEST_CASE("a cue is inside from the distraction's onset on, and at its offset no more") {
    const std::string at_onset = twenty_calls + "context,distraction,,,105,200\n";
    CHECK(said(at_onset, "any, answered") == "0.4 = 4 of 10");
    const std::string at_offset = twenty_calls + "context,distraction,,,100,195\n";
    CHECK(said(at_offset, "any, answered") == "0.333333 = 3 of 9");
    // The answer to the call at 95 comes in it; the call itself was outside.
    CHECK(said(calling(20, {0, 1, 2, 3, 9}) + "context,distraction,,,96,100\n", "any, of all answers")
          == "0.2 = 1 of 5");
}

TEST_CASE("each kind stands against the time outside all of them") {
    const std::string two = on_the_telephone + "context,distraction,,,0,50,kind=television\n";
    CHECK(said(two, "outside, answered") == "0.8 = 4 of 5");
    CHECK(said(two, "television, answered") == "0.8 = 4 of 5");
    CHECK(said(two, "television, odds ratio") == "1 of 10");
    CHECK(said(two, "telephone, odds ratio") == "0.230769 of 15"); // (4.5/6.5) / (4.5/1.5)
    CHECK(said(two, "any, of the time") == "0.75 of 200");
}

// Never narrower than independent cues: v >= 1/4.5 + 1/6.5 + 1/8.5 + 1/2.5; ln .20362 +- 2.776 sqrt(.8937).
TEST_CASE("an odds ratio has an interval around it that few cues keep wide") {
    const auto results = measure::distraction_results(MeasuredCase{on_the_telephone}.evidence());
    const auto& interval = *the(results, "distraction", "play", "any, odds ratio").estimate->interval;
    CHECK(interval.low <= doctest::Approx(.20362 / 13.796).epsilon(1e-3));
    CHECK(interval.high >= doctest::Approx(.20362 * 13.796).epsilon(1e-3));
    CHECK(interval.how == "5-block jackknife");
}

TEST_CASE("what a distraction can not tell is said") {
    CHECK(said(twenty_calls, "any") == "no distraction is coded");
    const std::string brief = twenty_calls + "context,distraction,,,100,140\n";
    CHECK(said(brief, "any, odds ratio") == "4 complete cues inside; at least 5 are needed");
    CHECK(said(brief, "any, answered") == "4 complete cues; at least 5 are needed");
    const std::string nearly_all = twenty_calls + "context,distraction,,,10,200\n";
    CHECK(said(nearly_all, "any, odds ratio") == "1 complete cue outside; at least 5 are needed");
    CHECK(said(calling(20, {0, 1, 2, 3}) + "context,distraction,,,10,20\n", "any, of all answers")
          == "4 answered cues; at least 5 are needed");
    CHECK(said("episode,play,,,0,29\nchild,bid,voice,,5,\ncontext,distraction,,,0,9\n", "any, odds ratio")
          == "29 s watched; at least 30 s are needed");
}
