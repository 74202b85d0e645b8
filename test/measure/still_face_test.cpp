// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/still_face.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

std::vector<measure::Result> contrasts(const std::string& rows) {
    return measure::still_face_contrasts(MeasuredCase{rows}.evidence());
}

std::string contrast(const std::string& rows, std::string_view episodes, std::string_view part) {
    return value_or_reason(the(contrasts(rows), "contrast", episodes, part));
}

std::string back(const std::string& rows, std::string_view state) {
    return value_or_reason(the(contrasts(rows), "back_to_play", "reunion", state));
}

const std::string three = "episode,play,,,0,60\nepisode,still,,,60,120\nepisode,reunion,,,120,180\n";
// In alarm for 6 s of play, 30 s of the still face, the first 18 s of the reunion: .1, .5, .3.
const std::string cries =
    three + "child,alarm,voice,,0,6\nchild,alarm,face,,60,90\nchild,alarm,voice,,120,138\n";

std::string episodes_of(const std::string& rows) {
    const MeasuredCase found{rows};
    const auto three_of = measure::still_face(found.seen);
    if (!three_of) return "none";
    return std::to_string(three_of->play) + " " + std::to_string(three_of->still) + " "
           + std::to_string(three_of->reunion);
}

} // namespace

TEST_CASE("effect, recovery and carry-over are later minus earlier") {
    CHECK(contrast(cries, "play -> still", "effect: alarm") == "0.4 of 60");
    CHECK(contrast(cries, "still -> reunion", "recovery: alarm") == "-0.2 of 60");
    CHECK(contrast(cries, "play -> reunion", "carry-over: alarm") == "0.2 of 60");
    CHECK(contrast(cries, "play -> reunion", "carry-over: withdraw") == "0 of 60");
}

TEST_CASE("the first 15, 30 and 60 s of the reunion are set against all of play") {
    CHECK(contrast(cries, "play -> reunion", "carry-over, first 15 s: alarm") == "0.9 of 15");
    CHECK(contrast(cries, "play -> reunion", "carry-over, first 30 s: alarm") == "0.5 of 30"); // 18/30 - .1
    CHECK(contrast(cries, "play -> reunion", "carry-over, first 60 s: alarm") == "0.2 of 60");
    // A reunion of 20 s has no more than 20 s to give.
    const std::string shorter = "episode,play,,,0,60\nepisode,still,,,60,120\nepisode,reunion,,,120,140\n"
                                "child,alarm,voice,,120,138\n";
    CHECK(contrast(shorter, "play -> reunion", "carry-over, first 60 s: alarm") == "0.9 of 20");
}

// Without one of play's five parts: 0 of 48, then 6 of 48 four times; v = 4/5 (.1^2 + 4 * .025^2) = .01. Of
// the still face's: 18/48 twice, 24/48, 30/48 twice; v = 4/5 * 4 * .125^2 = .05. .4 - 2.776 sqrt(.06) =
// -.27998.
TEST_CASE("the interval of a contrast adds the variances of both episodes") {
    const measure::Range interval =
        *the(contrasts(cries), "contrast", "play -> still", "effect: alarm").estimate->interval;
    CHECK(interval.low == doctest::Approx(-.27998).epsilon(1e-4));
    CHECK(interval.high == 1); // 1.08 is no difference of shares
}

TEST_CASE("contrasts with the still face are instructed, the carry-over is not") {
    const auto found = contrasts(cries);
    CHECK(the(found, "contrast", "play -> still", "effect: bid").instructed);
    CHECK(the(found, "contrast", "still -> reunion", "recovery: bid").instructed);
    CHECK_FALSE(the(found, "contrast", "play -> reunion", "carry-over: bid").instructed);
}

// Back where at most .1 + .05 of 15 s are in alarm: 2.25 s. From 16 s on the alarm of [.., 138) leaves 2 s.
TEST_CASE("back to the play level, on a grid of seconds") {
    CHECK(back(cries, "alarm") == "16");
    CHECK(back(cries, "withdraw") == "0"); // it was never away from it
    // Until 137.25: exactly 2.25 s from 15 s on.
    CHECK(back(three + "child,alarm,voice,,0,6\nchild,alarm,voice,,120,137.25\n", "alarm") == "15");
    CHECK(back(three + "child,alarm,voice,,0,6\nchild,alarm,voice,,120,137.250000001\n", "alarm") == "16");
}

TEST_CASE("the last window of fifteen seconds ends with the reunion") {
    CHECK(back(three + "child,alarm,voice,,0,6\nchild,alarm,voice,,120,167.25\n", "alarm") == "45");
    CHECK(back(three + "child,alarm,voice,,0,6\nchild,alarm,voice,,120,167.250000001\n", "alarm")
          == "not back within the 45 s in which it could be seen");
}

TEST_CASE("what was covered after the reunion is no part of its first minute") {
    CHECK(contrast("coverage,child,voice,,0,200\nepisode,play,,,0,60\nepisode,still,,,60,120\n"
                   "episode,reunion,,,120,140\nchild,alarm,voice,,120,138\n",
                   "play -> reunion", "carry-over, first 60 s: alarm")
          == "0.9 of 20");
}

TEST_CASE("a child who did not come back is not given a time") {
    CHECK(back(three + "child,alarm,voice,,120,180\n", "alarm")
          == "not back within the 45 s in which it could be seen");
    CHECK(
        back("episode,play,,,0,60\nepisode,still,,,60,120\nepisode,reunion,,,120,134\nchild,alarm,voice,,120,"
             "134\n",
             "alarm")
        == "not back within the 0 s in which it could be seen");
    CHECK(back("coverage,child,voice,,60,180\n" + three + "child,alarm,voice,,120,180\n", "alarm")
          == "play has no covered time");
}

TEST_CASE("an episode without covered time has no contrast") {
    CHECK(contrast("coverage,child,voice,,0,120\n" + three + "child,alarm,voice,,60,90\n", "play -> reunion",
                   "carry-over: alarm")
          == "one of the two episodes has no covered time");
}

TEST_CASE("which episodes a still face is made of") {
    CHECK(episodes_of(three) == "0 1 2");
    CHECK(episodes_of("episode,play,,,0,60\n") == "none");
    CHECK(episodes_of("episode,still,,,0,60\nepisode,reunion,,,60,120\n") == "none");
    CHECK(episodes_of("episode,play,,,0,60\nepisode,still,,,60,120\n") == "none");
    // The last free one before and the first free one after it.
    CHECK(
        episodes_of("episode,one,,,0,30\nepisode,two,,,30,60\nepisode,still,,,60,90\nepisode,three,,,90,120\n"
                    "episode,four,,,120,150\n")
        == "1 2 3");
    // Two still faces: the first.
    CHECK(episodes_of(three + "episode,again,still,,180,240\nepisode,more,,,240,300\n") == "0 1 2");
    // A separation follows at once: the reunion is the first free episode after both.
    CHECK(episodes_of("episode,play,,,0,60\nepisode,still,,,60,90\nepisode,out,away,,90,120\n"
                      "episode,reunion,,,120,180\n")
          == "0 1 3");
    CHECK(contrasts("episode,play,,,0,60\nchild,alarm,voice,,0,6\n").empty());
}
