// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>
#include <test/measure/support/words.hpp>

#include <attune/measure/matching.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;
using namespace std::chrono_literals;

namespace {

std::string match(const MeasuredCase& found, std::string_view part) {
    return value_or_reason(the(measure::phase_matches(found.evidence()), "match", "play", part));
}

std::string match(const std::string& rows, std::string_view part) {
    return match(MeasuredCase{rows}, part);
}

measure::Matching matching(const MeasuredCase& found) {
    return *measure::matching(found.seen, measure::scopes(found.seen).front());
}

std::string phase(const std::string& who, const std::string& name, const std::string& from_to) {
    return who + (who == "child" ? ",engage" : ",answer") + ",face,," + from_to + ",phase=" + name + "\n";
}

// Both social in [5, 20) and [50, 60), both with the object in [30, 40): 35 s of 60. Mismatch [0, 5), [20,
// 30), [40, 50); each becomes a match.
const std::string a_minute = "resolution,,,,0,0.04\nepisode,play,,,0,60\n" + phase("child", "social", "0,20")
                             + phase("child", "object", "20,40") + phase("child", "social", "40,60")
                             + phase("caregiver", "social", "5,25") + phase("caregiver", "object", "30,50")
                             + phase("caregiver", "social", "50,60");

} // namespace

TEST_CASE("match, mismatch and repair by hand") {
    CHECK(match(a_minute, "matched") == "0.583333 of 60");
    CHECK(match(a_minute, "mean mismatch") == "8.33333 of 3");
    CHECK(match(a_minute, "repairs") == "3 = 3 of 60");
    CHECK(match(a_minute, "repairs per minute of mismatch") == "7.2 = 3 of 25");
}

// The first stretch of a segment is dropped, its last is censored. [20, 30) and [40, 50) are both seen whole.
TEST_CASE("the mean of mismatches whose beginning was seen") {
    CHECK(match(a_minute, "mean mismatch, ends seen") == "10");
    // Mismatch in [20, 24), ended, and in [50, 60), open: at 4 s one of two ends, S = 1/2; 4 + 6/2 = 7.
    const std::string open = "episode,play,,,0,60\n" + phase("child", "social", "0,60")
                             + phase("caregiver", "social", "0,20") + phase("caregiver", "social", "24,50");
    CHECK(match(open, "mean mismatch, ends seen") == "7");
    CHECK(match(open, "mean mismatch") == "7 of 2"); // 14 s in two stretches
    CHECK(match(open, "repairs") == "1 = 1 of 60");
}

TEST_CASE("a table of pairs says what matches; without one, equal names do") {
    MeasuredCase found{"episode,play,,,0,60\n" + phase("child", "positive", "0,30")
                       + phase("caregiver", "social", "10,60")};
    CHECK(matching(found).matched == 0s);
    found.seen.matches = {{"positive", "social"}};
    CHECK(matching(found).matched == 20s);
}

TEST_CASE("a phase shorter than one step of the coding is no phase") {
    const std::string rows = phase("child", "social", "0,60") + phase("caregiver", "social", "10,10.9")
                             + phase("caregiver", "social", "20,21");
    CHECK(matching(MeasuredCase{"episode,play,,,0,60\nresolution,,,,0,1\n" + rows}).matched == 1s);
    CHECK(matching(MeasuredCase{"episode,play,,,0,60\nresolution,,,,0,0.1\n" + rows}).matched == 1900ms);
}

TEST_CASE("watched time without a phase is mismatch, unwatched time is nothing") {
    const std::string phases = phase("child", "social", "0,60") + phase("caregiver", "social", "0,30");
    CHECK(match("episode,play,,,0,60\n" + phases, "matched") == "0.5 of 60");
    const MeasuredCase gap{"episode,play,,,0,60\ncoverage,child,face,,0,60\ncoverage,caregiver,face,,0,40\n"
                           + phases};
    CHECK(match(gap, "matched") == "0.75 of 40");
}

TEST_CASE("a gap in the watching ends no mismatch: there is no repair across it") {
    const MeasuredCase gap{"episode,play,,,0,60\ncoverage,child,face,,0,60\ncoverage,caregiver,face,,0,20\n"
                           "coverage,caregiver,face,,30,60\n"
                           + phase("child", "social", "0,60") + phase("caregiver", "social", "0,10")
                           + phase("caregiver", "social", "30,60")};
    CHECK(matching(gap).mismatches == 1);
    CHECK(matching(gap).repairs == 0);
}

TEST_CASE("what can not be said of phases") {
    CHECK(measure::phase_matches(MeasuredCase{"episode,play,,,0,60\nchild,bid,voice,,10,\n"}.evidence())
              .empty());
    const std::string always =
        "episode,play,,,0,29\n" + phase("child", "social", "0,29") + phase("caregiver", "social", "0,29");
    CHECK(match(always, "matched") == "29 s watched; at least 30 s are needed");
    CHECK(match(always, "mean mismatch") == "no mismatch");
    CHECK(match(always, "mean mismatch, ends seen") == "no mismatch whose beginning was seen");
    CHECK(match(always, "repairs per minute of mismatch") == "no mismatch");
}
