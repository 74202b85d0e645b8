// SPDX-License-Identifier: Apache-2.0
#include <attune/report/wording.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::report;
using namespace std::chrono_literals;

TEST_CASE("a moment is told as in a player, tenths cut and not rounded") {
    CHECK(clock(Instant{0ns}) == "0:00.0");
    CHECK(clock(Instant{59'999ms}) == "0:59.9");
    CHECK(clock(Instant{125'400ms}) == "2:05.4");
    CHECK(clock(Instant{3'725s}) == "1:02:05.0");
    CHECK(clock(Instant{-1'500ms}) == "−0:01.5");
    CHECK(whole_clock(Instant{3'725'900ms}) == "1:02:05");
    CHECK(clock(Interval{Instant{1s}, Instant{2s}}) == "0:01.0–0:02.0");
}

TEST_CASE("a length is told in the unit that fits") {
    CHECK(length_words(840ms) == "0.84\u00a0s");
    CHECK(length_words(12'440ms) == "12.4\u00a0s");
    CHECK(length_words(120s) == "2\u00a0min");
    CHECK(length_words(147s) == "2\u00a0min 27\u00a0s");
    CHECK(length_words(16h) == "16\u00a0h");
    CHECK(chosen_words(5s) == "5\u00a0s");
    CHECK(chosen_words(500ms) == "0.5\u00a0s");
    CHECK(length_words(3h + 5min) == "3\u00a0h 5\u00a0min");
}

TEST_CASE("only nothing is 0 % and only all is 100 %") {
    CHECK(percent(0) == "0\u00a0%");
    CHECK(percent(0.001) == "<1\u00a0%");
    CHECK(percent(0.614) == "61\u00a0%");
    CHECK(percent(0.999) == ">99\u00a0%");
    CHECK(percent(1) == "100\u00a0%");
    CHECK(percent(0.452, 0.751) == "45–75\u00a0%");
    CHECK(percent(0.001, 0.07) == "<1–7\u00a0%");
    CHECK(percent(0, 0.004) == "0–<1\u00a0%");
    CHECK(percent(0.93, 0.998) == "93–>99\u00a0%");
    CHECK(percent(0.001, 0.004) == "<1\u00a0%");
    CHECK(percent(1, 1) == "100\u00a0%");
}

TEST_CASE("what is below zero has a minus, not a hyphen") {
    CHECK(seconds_words(-0.4) == "−0.40\u00a0s");
    CHECK(seconds_words(-12.4) == "−12.4\u00a0s");
    CHECK(seconds_words(-90) == "−1\u00a0min 30\u00a0s");
    CHECK(seconds_words(-0.004) == "0.00\u00a0s");
    CHECK(number_words(-0.24) == "−0.24");
    CHECK(number_words(-0.24, true) == "−0.24");
    CHECK(number_words(-184) == "−184");
}

TEST_CASE("a name with an arrow is written as one reads") {
    CHECK(with_arrows("child -> caregiver") == "child → caregiver");
    CHECK(with_arrows("none -> bid, first 5 s") == "none → bid, first 5 s");
    CHECK(with_arrows("any") == "any");
}

TEST_CASE("a difference of shares that rounds to nothing has no sign, and is not less than nothing") {
    CHECK(difference_percent(0) == "0\u00a0%");
    CHECK(difference_percent(0.004) == "0\u00a0%");
    CHECK(difference_percent(-0.004) == "0\u00a0%");
    CHECK(difference_percent(-0.006) == "−1\u00a0%");
    CHECK(difference_percent(0.614) == "61\u00a0%");
    CHECK(difference_percent(-0.999) == "−100\u00a0%");
}

TEST_CASE("a number has as many decimals as a reader needs, and nothing is never negative") {
    CHECK(number_words(0.7142) == "0.71");
    CHECK(number_words(12.44) == "12.4");
    CHECK(number_words(184.4) == "184");
    CHECK(number_words(0.714, true) == "+0.71");
    CHECK(number_words(-0.0000004) == "0.00");
    CHECK(number_words(-0.0000004, true) == "+0.00");
    CHECK(number_words(0) == "0.00");
    CHECK(fixed_words(-0.1246, 3) == "−0.125");
    CHECK(fixed_words(0.1246, 3) == "0.125");
    CHECK(fixed_words(-0.0004, 3) == "0.000");
    CHECK(fixed_words(-12.4, 0) == "−12");
}

TEST_CASE("a small number that is not nothing is not told as nothing") {
    CHECK(number_words(0.00052) == "0.00052");
    CHECK(number_words(-0.00316, true) == "−0.0032");
    CHECK(number_words(0.00499) == "0.0050");
    CHECK(number_words(0.005) == "0.01");
    CHECK(number_words(0.000001) == "0.0000010");
}

TEST_CASE("a number has no more decimals than the interval it stands in") {
    CHECK(number_words(0.00031, true, 0.19) == "+0.00");
    CHECK(number_words(-0.00031, true, 0.19) == "+0.00");
    CHECK(number_words(0.00031, true, 0.0042) == "+0.0003");
    CHECK(number_words(0.00031, true, 0.00052) == "+0.00031");
    CHECK(number_words(0.184, true, 0.19) == "+0.18");
    CHECK(number_words(-0.35, true, 12.4) == "−0.35");
    CHECK(number_words(25.71, false, 32.2) == "25.7");
    CHECK(number_words(0, false, 0) == "0.00");
}

TEST_CASE("a small p is not told more exactly than it is known") {
    CHECK(p_words(0.000999) == "p < 0.001");
    CHECK(p_words(0.0123) == "p = 0.012");
    CHECK(p_words(0.34) == "p = 0.34");
}

TEST_CASE("channels are listed as one speaks") {
    CHECK(listed(ChannelSet{}) == "");
    CHECK(listed(ChannelSet{Channel::voice}) == "voice");
    CHECK(listed(ChannelSet{Channel::touch, Channel::gaze}) == "gaze and touch");
    CHECK(listed(ChannelSet{Channel::gaze, Channel::face, Channel::pace}) == "gaze, face and pace");
}

TEST_CASE("a text is shortened by characters, never within one") {
    CHECK(shortened("still", 5) == "still");
    CHECK(shortened("reunion", 5) == "reun…");
    CHECK(shortened("äöüßé", 5) == "äöüßé");
    CHECK(shortened("äöüßéx", 5) == "äöüß…");
}
