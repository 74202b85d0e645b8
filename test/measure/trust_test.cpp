// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>
#include <test/measure/support/words.hpp>

#include <attune/measure/trust.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune;
using namespace attune::test;

namespace {

/// "known at: alpha beta" of each step, in six digits.
std::string trace(const std::string& rows, double half_life = 1,
                  measure::Credit credit = measure::Credit::latest) {
    measure::Options options = without_shifts();
    options.credit = credit;
    const MeasuredCase found{rows, options};
    std::string text;
    for (const measure::TrustStep& step : measure::trust_trace(found.ledger, half_life))
        text += in_seconds(step.known_at) + " cue " + std::to_string(step.cue + 1) + ": "
                + std::to_string(step.alpha) + " " + std::to_string(step.beta) + "; ";
    return text;
}

const std::string play = "episode,play,,,0,60\n";

} // namespace

// From Beta(1, 1), h = 1 run, so l = 1/2. Answered: 2, 1. Not: 1 + 1/2, 1 + 1. Answered: 1 + 1/4 + 1, 1 +
// 1/2.
TEST_CASE("three runs by hand") {
    const std::string rows = play
                             + "child,bid,voice,,10,\ncaregiver,answer,face,,11,12\nchild,bid,voice,,20,\n"
                               "child,bid,voice,,30,\ncaregiver,answer,face,,30.5,31\n";
    CHECK(trace(rows)
          == "11 cue 1: 2.000000 1.000000; 22 cue 2: 1.500000 2.000000; 30.5 cue 3: 2.250000 1.500000; ");
    const MeasuredCase found{rows};
    const auto steps = measure::trust_trace(found.ledger, 1);
    CHECK(steps.back().line() == doctest::Approx(.6)); // 2.25 / 3.75
}

TEST_CASE("after h runs an answer weighs half") {
    std::string rows = "episode,play,,,0,200\nchild,bid,voice,,5,\ncaregiver,answer,face,,6,\n";
    for (int i = 1; i <= 4; ++i) rows += "child,bid,voice,," + std::to_string(5 + 10 * i) + ",\n";
    const auto steps = measure::trust_trace(MeasuredCase{rows}.ledger, 4);
    CHECK(steps.front().alpha == 2);
    CHECK(steps.back().alpha == doctest::Approx(1.5)); // four runs later
}

// A look from 20 to 30 whose window is over at 25, and a call at 21 over at 23: the call is known first.
TEST_CASE("runs count in the order in which they are known, ties by cue") {
    CHECK(trace(play + "child,bid,gaze,,20,30\nchild,bid,voice,,21,\ncaregiver,answer,touch,,24,25\n")
          == "23 cue 2: 1.000000 2.000000; 24 cue 1: 2.000000 1.500000; ");
    CHECK(trace(play + "child,bid,gaze,,20,21\nchild,bid,voice,,21,\n", 1, measure::Credit::every)
          == "23 cue 1: 1.000000 2.000000; 23 cue 2: 1.000000 2.500000; ");
}

TEST_CASE("superseded and cut cues change nothing") {
    CHECK(trace(play + "child,bid,voice,,10,\nchild,bid,voice,,11,\nchild,bid,voice,,59,\n")
          == "13 cue 2: 1.000000 2.000000; ");
    CHECK(trace(play).empty());
}

TEST_CASE("instructed runs, and free ones after them, are marked to be drawn in grey") {
    const MeasuredCase found{"episode,play,,,0,60\nepisode,still,,,60,120\nepisode,reunion,,,120,180\n"
                             "child,bid,voice,,10,\nchild,bid,voice,,70,\nchild,bid,voice,,130,\n"};
    const auto steps = measure::trust_trace(found.ledger, 20);
    REQUIRE(steps.size() == 3);
    CHECK((!steps[0].instructed && !steps[0].after_instructed));
    CHECK((steps[1].instructed && !steps[1].after_instructed));
    CHECK((!steps[2].instructed && steps[2].after_instructed));
}

// Beta(2, 1) has the distribution x^2, Beta(1, 2) 1 - (1 - x)^2.
TEST_CASE("the band lies between the 5 and the 95 % quantile") {
    const measure::TrustBand answered = measure::band({Instant{Duration{0}}, 2, 1, 0, false, false});
    CHECK(answered.low == doctest::Approx(std::sqrt(.05)));
    CHECK(answered.high == doctest::Approx(std::sqrt(.95)));
    const measure::TrustBand missed = measure::band({Instant{Duration{0}}, 1, 2, 0, false, false});
    CHECK(missed.low == doctest::Approx(1 - std::sqrt(.95)));
    CHECK(missed.high == doctest::Approx(1 - std::sqrt(.05)));
}
