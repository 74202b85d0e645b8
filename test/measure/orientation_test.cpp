// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/orientation.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

std::string said(const std::string& rows, std::string_view measure, std::string_view part) {
    return value_or_reason(the(measure::orientations(MeasuredCase{rows}.evidence()), measure, "play", part));
}

// docs/measure/orientation.md works this by hand.
const std::string turned = "resolution,,,,0,1\nepisode,play,,,0,100\n"
                           "coverage,child,gaze,,0,100\ncoverage,child,posture,,0,80\n"
                           "child,engage,gaze,,0,30\nchild,bid,posture,,20,50\nchild,withdraw,gaze,,60,70\n"
                           "caregiver,answer,posture,,0,20\ncaregiver,neutral,posture,,20,40,kind=open\n"
                           "caregiver,neutral,posture,,40,100,kind=closed\n";

} // namespace

TEST_CASE("a child turns by eyes and body, a caregiver is open: worked by hand") {
    CHECK(said(turned, "orientation", "any") == "0.625 of 80");
    CHECK(said(turned, "orientation", "gaze") == "0.3 of 100");
    CHECK(said(turned, "orientation", "posture") == "0.375 of 80");
    CHECK(said(turned, "openness", "of the time") == "0.4 of 100");
}

TEST_CASE("a channel that is not in use takes nothing away") {
    const std::string rows = "episode,play,,,0,100\nchild,engage,gaze,,0,25\ncaregiver,answer,voice,,1,2\n";
    CHECK(said(rows, "orientation", "any") == "0.25 of 100");
    CHECK_THROWS_AS((void)said(rows, "orientation", "posture"), std::runtime_error);
    CHECK(said(rows, "openness", "of the time") == "no posture of the caregiver is coded");
    CHECK(said("episode,play,,,0,100\nchild,engage,voice,,0,25\n", "orientation", "any")
          == "no gaze or posture of the child is coded");
}

// Definitions, section 2: what is not available leaves every denominator, and is never 0 %.
TEST_CASE("where looking is not a cue, the posture alone is read") {
    const std::string no_cue = "person,child,gaze-cue,,,\n" + turned;
    CHECK(said(no_cue, "orientation", "any") == "0.375 of 80");
    CHECK_THROWS_AS((void)said(no_cue, "orientation", "gaze"), std::runtime_error);
    CHECK(
        said("person,child,gaze-cue,,,\nepisode,play,,,0,100\nchild,engage,gaze,,0,25\n"
             "child,bid,voice,,3,4\ncaregiver,answer,voice,,1,2\n",
             "orientation", "any")
        == "looking is not a cue of this child, and so gaze is not used; posture of the child is not coded");
}

TEST_CASE("what is meant for somebody else is turned to nobody here") {
    CHECK(said("episode,play,,,0,100\nchild,engage,gaze,,0,25,to=SIS\n", "orientation", "any") == "0 of 100");
    CHECK(said("episode,play,,,0,100\ncaregiver,answer,posture,,0,25,to=SIS\n", "openness", "of the time")
          == "0 of 100");
}

TEST_CASE("alarm and content are no turning to; waiting is open where its code says so") {
    CHECK(said("episode,play,,,0,100\nchild,alarm,posture,,0,25\nchild,content,gaze,,0,25\n", "orientation",
               "any")
          == "0 of 100");
    CHECK(said("episode,play,,,0,100\ncaregiver,wait,posture,,0,25\n", "openness", "of the time")
          == "0 of 100");
    CHECK(said("episode,play,,,0,100\ncaregiver,wait,posture,,0,25,kind=open\n", "openness", "of the time")
          == "0.25 of 100");
}

// A coder who cut a posture in two did not see two postures: `apart` joins it, as everything else.
TEST_CASE("a pause of less than half a second in an open posture is part of it") {
    const std::string rows = "resolution,,,,0,0.1\nepisode,play,,,0,100\n";
    const std::string cut = rows + "caregiver,answer,posture,,0,20\ncaregiver,answer,posture,,20.4,50\n";
    CHECK(said(cut, "openness", "of the time") == "0.5 of 100");
    const std::string apart = rows + "caregiver,answer,posture,,0,20\ncaregiver,answer,posture,,20.5,50\n";
    CHECK(said(apart, "openness", "of the time") == "0.495 of 100");
    CHECK(
        said(
            rows
                + "caregiver,neutral,posture,,0,20,kind=open\ncaregiver,neutral,posture,,20.4,50,kind=open\n",
            "openness", "of the time")
        == "0.5 of 100");
}

TEST_CASE("below 30 s covered nobody is said to be turned") {
    const std::string rows = "episode,play,,,0,29\nchild,engage,gaze,,0,9\ncaregiver,answer,posture,,0,9\n";
    CHECK(said(rows, "orientation", "any") == "29 s covered; at least 30 s are needed");
    CHECK(said(rows, "openness", "of the time") == "29 s covered; at least 30 s are needed");
}
