// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/positive_touch.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

std::string said(const std::string& rows, std::string_view part) {
    return value_or_reason(
        the(measure::positive_touches(MeasuredCase{rows}.evidence()), "positive_touch", "play", part));
}

// docs/measure/positive_touch.md works this by hand.
const std::string held = "resolution,,,,0,1\nepisode,play,,,0,120\nchild,alarm,voice,negative,60,100\n"
                         "caregiver,answer,touch,positive,10,20\ncaregiver,answer,touch,,20,40\n"
                         "caregiver,answer,touch,positive,70,90\n";

} // namespace

TEST_CASE("touch and alarm, worked by hand") {
    CHECK(said(held, "of touch") == "0.6 of 50");
    CHECK(said(held, "of alarm") == "0.5 of 40");
}

TEST_CASE("every touch that is done to the child counts; care and what is meant for another do not") {
    CHECK(said(held + "caregiver,rebuff,touch,negative,100,110\n", "of touch") == "0.5 of 60");
    CHECK(said(held + "caregiver,wait,touch,,100,110\n", "of touch") == "0.5 of 60");
    CHECK(said(held + "caregiver,neutral,touch,positive,100,110\n", "of touch") == "0.6 of 50");
    CHECK(said(held + "caregiver,answer,touch,positive,100,110,to=SIS\n", "of touch") == "0.6 of 50");
    CHECK(said(held + "caregiver,answer,face,positive,90,100\n", "of alarm") == "0.5 of 40");
}

TEST_CASE("positive and negative touch at once is positive and counts once") {
    CHECK(said(held + "caregiver,demand,touch,negative,70,100\n", "of touch") == "0.5 of 60");
}

TEST_CASE("where no feeling of touch is coded nobody knows, and no 0 is told") {
    const std::string plain = "episode,play,,,0,120\nchild,alarm,voice,negative,60,100\n"
                              "caregiver,answer,touch,,10,60\n";
    for (const auto* part : {"of touch", "of alarm"})
        CHECK(said(plain, part) == "no feeling of the caregiver's touch is coded");
    // A feeling on another channel says nothing of touch; one touch with a feeling, and the others had none.
    CHECK(said(plain + "caregiver,answer,face,positive,10,60\n", "of touch")
          == "no feeling of the caregiver's touch is coded");
    CHECK(said(plain + "caregiver,rebuff,touch,negative,70,80\n", "of touch") == "0 of 60");
}

TEST_CASE("too little touch, too little alarm, no touch coded: said") {
    const std::string rows = "episode,play,,,0,60\nchild,alarm,voice,,0,29\ncaregiver,answer,";
    CHECK(said(rows + "touch,positive,0,12\n", "of touch") == "12 s of touch; at least 30 s are needed");
    CHECK(said(rows + "touch,positive,0,12\n", "of alarm") == "29 s of alarm; at least 30 s are needed");
    CHECK(said(rows + "voice,positive,0,12\n", "of touch") == "no touch of the caregiver is coded");
    CHECK(said(rows + "voice,positive,0,12\n", "of alarm") == "no touch of the caregiver is coded");
}
