// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/child_time.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

std::vector<measure::Result> times(const std::string& rows) {
    return measure::child_times(MeasuredCase{rows}.evidence());
}

std::string share(const std::string& rows, std::string_view state, std::string_view episode = "play") {
    return value_or_reason(the(times(rows), "child_time", episode, state));
}

const std::string a_while = "episode,play,,,0,100\n"
                            "child,alarm,voice,,10,20\nchild,withdraw,gaze,,15,25\n"
                            "child,bid,gaze,,30,40\nchild,engage,face,,50,80\n";

Stretches part(int onset, int offset) {
    return Stretches{{{Instant{Duration{onset}}, Instant{Duration{offset}}}}};
}

} // namespace

TEST_CASE("each state is a share of covered time, whatever else is on") {
    CHECK(share(a_while, "alarm") == "0.1 of 100");
    CHECK(share(a_while, "withdraw") == "0.1 of 100"); // five seconds of it in alarm
    CHECK(share(a_while, "bid") == "0.1 of 100");
    CHECK(share(a_while, "engage") == "0.3 of 100");
}

TEST_CASE("two channels in one state at once count once; shutdown counts as withdrawn") {
    const std::string rows = "episode,play,,,0,100\nchild,alarm,voice,,10,20\nchild,alarm,face,,12,22\n"
                             "child,shutdown,posture,,50,60\n";
    CHECK(share(rows, "alarm") == "0.12 of 100");
    CHECK(share(rows, "withdraw") == "0.1 of 100");
}

TEST_CASE("only time counts in which all the child's channels are covered") {
    const std::string rows = "coverage,child,voice,,0,100\ncoverage,child,gaze,,0,50\n"
                             "episode,play,,,0,100\nchild,alarm,voice,,40,60\nchild,engage,gaze,,0,10\n";
    CHECK(share(rows, "alarm") == "0.2 of 50");
    CHECK(share(rows, "engage") == "0.2 of 50");
}

TEST_CASE("below 30 s of covered time there is no share") {
    CHECK(share("episode,play,,,0,29\nchild,alarm,voice,,10,20\n", "alarm")
          == "29 s covered; at least 30 s are needed");
    CHECK(share("episode,play,,,0,30\nchild,alarm,voice,,10,20\n", "bid") == "0 of 30");
}

// Alarm fills half of the first of five parts of 20 s. Without that part 0, without any other 10/80 = .125;
// mean .1; v = 4/5 (.1^2 + 4 * .025^2) = .01; .1 + 2.776 * .1 = .3776, and below 0 there is no share.
TEST_CASE("the interval is the five-block jackknife over time, inside 0 and 1") {
    const measure::Range interval = *the(times(a_while), "child_time", "play", "alarm").estimate->interval;
    CHECK(interval.low == 0);
    CHECK(interval.high == doctest::Approx(.3776));
    CHECK(interval.how == "5-block jackknife");
}

TEST_CASE("an instructed episode has its own shares and is in no pool") {
    const std::string rows = "episode,play,,,0,60\nepisode,still,,,60,120\nepisode,reunion,,,120,180\n"
                             "child,alarm,voice,,54,120\nchild,alarm,face,,174,180\n";
    CHECK(share(rows, "alarm", "still") == "1 of 60");
    CHECK(share(rows, "alarm", "free") == "0.1 of 120");
}

TEST_CASE("five parts of a time axis need five ticks") {
    CHECK_FALSE(measure::time_share(part(0, 4), part(0, 4)).has_value());
    CHECK_FALSE(measure::time_share(part(0, 4), Stretches{}).has_value());
    const auto five = measure::time_share(part(0, 1), part(0, 5));
    REQUIRE(five.has_value());
    CHECK(five->share == .2);
    CHECK(five->left_one_out == std::array<double, 5>{0, .25, .25, .25, .25});
}
