// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/offers.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

std::string offers(const std::string& rows, std::string_view part) {
    return value_or_reason(the(measure::offers(MeasuredCase{rows}.evidence()), "offer", "play", part));
}

// Two minutes: a call at 10, answered at 11; offers at 5 by face and at 50 by touch.
const std::string two_minutes = "episode,play,,,0,120\n"
                                "caregiver,answer,face,,5,6\n"
                                "child,bid,voice,,10,\ncaregiver,answer,face,,11,12\n"
                                "caregiver,answer,touch,,50,60\n";

} // namespace

TEST_CASE("a warm act that no cue is credited with is an offer") {
    CHECK(offers(two_minutes, "any") == "1 = 2 of 120");
    CHECK(offers(two_minutes, "face") == "0.5 = 1 of 120");
    CHECK(offers(two_minutes, "touch") == "0.5 = 1 of 120");
    // A channel on which the caregiver has no acts has no row.
    CHECK_THROWS_AS((void)offers(two_minutes, "voice"), std::runtime_error);
}

TEST_CASE("one look that a coder cut in two is one offer") {
    CHECK(offers("episode,play,,,0,60\ncaregiver,answer,gaze,,5,6\ncaregiver,answer,gaze,,6.4,7\n", "any")
          == "1 = 1 of 60");
    CHECK(offers("episode,play,,,0,60\ncaregiver,answer,gaze,,5,6\ncaregiver,answer,gaze,,6.5,7\n", "any")
          == "2 = 2 of 60");
}

TEST_CASE("what began outside the watched time, or is meant for somebody else, is no offer to the child") {
    CHECK(offers("episode,play,,,10,70\ncaregiver,answer,gaze,,9.999999999,12\n", "any") == "0 = 0 of 60");
    CHECK(offers("episode,play,,,10,70\ncaregiver,answer,gaze,,10,12\n", "any") == "1 = 1 of 60");
    CHECK(offers("episode,play,,,10,70\ncaregiver,answer,gaze,,20,22,to=SIS\n", "any") == "0 = 0 of 60");
    CHECK(offers("episode,play,,,10,70\ncaregiver,wait,gaze,,20,22\n", "any") == "0 = 0 of 60");
}

// Two events: the exact Poisson interval of their number is .24221 to 7.22469 (Garwood 1936); in two minutes
// half of that a minute.
TEST_CASE("the interval of a rate is the exact Poisson one") {
    const auto found = measure::offers(MeasuredCase{two_minutes}.evidence());
    const measure::Range& interval = *the(found, "offer", "play", "any").estimate->interval;
    CHECK(interval.low == doctest::Approx(.24221 / 2).epsilon(1e-4));
    CHECK(interval.high == doctest::Approx(7.22469 / 2).epsilon(1e-4));
    CHECK(interval.how == "exact Poisson");
}

TEST_CASE("below 30 s of watched time there is no rate") {
    CHECK(offers("episode,play,,,0,29\ncaregiver,answer,gaze,,9,12\n", "any")
          == "29 s watched; at least 30 s are needed");
}
