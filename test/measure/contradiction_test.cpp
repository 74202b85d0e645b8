// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/side_by_side.hpp>
#include <test/measure/support/words.hpp>

#include <attune/measure/contradiction.hpp>

#include <test/twin/plain_time.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

std::string said(const std::string& rows, std::string_view part) {
    return value_or_reason(
        the(measure::contradictions(
                MeasuredCase{"episode,play,,,0,120\ncaregiver,answer,gaze,,0,1\n" + rows}.evidence()),
            "contradiction", "play", part));
}

// docs/measure/contradiction.md works this by hand.
const std::string arms =
    "child,bid,voice,,10,14\nchild,withdraw,gaze,,12,20\nchild,alarm,voice,,30,50\n"
    "child,withdraw,posture,,35,40\nchild,withdraw,posture,,45,60\nchild,bid,gaze,,70,80\n"
    "child,withdraw,gaze,,75,90\nchild,bid,voice,,95,100,to=SIS\nchild,withdraw,gaze,,96,99\n";

} // namespace

TEST_CASE("a child who calls and turns away at once, worked by hand") {
    CHECK(said(arms, "rate") == "1.5 = 3 of 120");
    CHECK(said(arms, "of the time") == "0.1 of 120");
}

TEST_CASE("touching is not at once; giving up is turning away, being busy is not") {
    CHECK(said("child,bid,voice,,10,14\nchild,withdraw,gaze,,14,20\n", "rate") == "0 = 0 of 120");
    CHECK(said("child,bid,voice,,10,14\nchild,shutdown,posture,,13,20\n", "rate") == "0.5 = 1 of 120");
    CHECK(said("child,bid,voice,,10,14\nchild,content,gaze,,13,20\n", "rate") == "0 = 0 of 120");
    CHECK(said("child,engage,voice,,10,14\nchild,withdraw,gaze,,13,20\n", "rate") == "0 = 0 of 120");
}

TEST_CASE("what began before it was watched is not counted, its time is") {
    const std::string rows = "child,bid,voice,,10,40\nchild,withdraw,gaze,,10,40\n"
                             "coverage,caregiver,gaze,,20,120\n";
    CHECK(said(rows, "rate") == "0 = 0 of 100");
    CHECK(said(rows, "of the time") == "0.2 of 100");
}

TEST_CASE("what is too little is said") {
    for (const auto* part : {"rate", "of the time"}) {
        CHECK(said("child,bid,voice,,10,14\nchild,withdraw,voice,,12,20\n", part)
              == "fewer than two channels of the child were coded");
        CHECK(said(arms + "coverage,child,gaze,,0,29\n", part) == "29 s watched; at least 30 s are needed");
    }
}

namespace {

std::string list(const MeasuredCase& it) {
    const Stretches found = measure::contradictory_time(it.seen);
    std::string text;
    for (const Interval& one : found.intervals())
        text += in_seconds(one.onset()) + "-" + in_seconds(one.offset()) + "\n";
    return text;
}
std::string list(const twin::Account& it) {
    std::string text;
    for (const twin::Stretch& one : contradictory(it.scene)) text += twin::in_seconds(one) + "\n";
    return text;
}

} // namespace

TEST_CASE("calling while turning away in random recordings is the naive twin's") {
    same_for_both(
        {[](const MeasuredCase& it) { return list(it); }, [](const twin::Account& it) { return list(it); }},
        800, 300);
}
