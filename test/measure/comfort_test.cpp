// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/side_by_side.hpp>
#include <test/measure/support/words.hpp>

#include <attune/measure/child_time.hpp>
#include <attune/measure/comfort.hpp>

#include <test/twin/plain_time.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

/// Somebody is there.
const std::string there = "caregiver,answer,gaze,,0,1\n";

std::string said(const std::string& rows, std::string_view measure = "comfort") {
    return value_or_reason(the(measure::comforts(MeasuredCase{there + rows}.evidence()), measure, "play",
                               measure == "comfort" ? "positive less negative" : "of the time"));
}

// docs/measure/comfort.md works this by hand.
const std::string smiles = "episode,play,,,0,100\nchild,engage,face,positive,0,40\n"
                           "child,withdraw,face,negative,50,60\nchild,alarm,voice,,55,70\n";

} // namespace

TEST_CASE("a child who smiles, frowns and cries, worked by hand") {
    CHECK(said(smiles) == "0.2 of 100");
    CHECK(said(smiles, "alarm_free") == "0.85 of 100");
}

TEST_CASE("an alarm is negative whatever its tone, and both tones at once are nothing") {
    CHECK(said("episode,play,,,0,100\nchild,alarm,voice,positive,0,50\n") == "-0.5 of 100");
    CHECK(said("episode,play,,,0,100\nchild,engage,face,positive,0,50\nchild,bid,voice,negative,0,50\n")
          == "0 of 100");
    CHECK(said("episode,play,,,0,100\nchild,engage,face,positive,0,100\n") == "1 of 100");
}

TEST_CASE("only covered time counts") {
    CHECK(said(smiles + "coverage,child,face,,0,60\n") == "0.5 of 60");
    CHECK(said(smiles + "coverage,child,face,,0,60\n", "alarm_free") == "0.916667 of 60");
}

TEST_CASE("the interval is that of the difference, within -1 and 1") {
    const MeasuredCase calm{there
                            + "episode,play,,,0,100\nchild,engage,face,positive,0,50\n"
                              "child,withdraw,face,negative,50,100\n"};
    const auto results = measure::comforts(calm.evidence());
    const auto& interval = *the(results, "comfort", "play", "positive less negative").estimate->interval;
    CHECK(interval.low == -1);
    CHECK(interval.high == 1);
    // What is positive and negative at once varies in neither.
    const MeasuredCase both{there
                            + "episode,play,,,0,100\nchild,engage,face,positive,0,50\n"
                              "child,bid,voice,negative,0,50\n"};
    const auto even = measure::comforts(both.evidence());
    CHECK(the(even, "comfort", "play", "positive less negative").estimate->interval->low == 0);
}

TEST_CASE("where no tone of the child is coded nobody knows, and no 0 is told") {
    const std::string plain = "episode,play,,,0,100\nchild,engage,face,,0,50\n";
    CHECK(said(plain) == "no tone of the child is coded");
    CHECK(said(plain, "alarm_free") == "1 of 100");
    // One tone anywhere, and the rest was neutral.
    CHECK(said(plain + "child,engage,voice,positive,60,70\n") == "0.1 of 100");
    CHECK(said(plain + "child,alarm,voice,,60,70\n") == "-0.1 of 100");
}

TEST_CASE("what is too little is said") {
    for (const auto* measure : {"comfort", "alarm_free"}) {
        CHECK(said("episode,play,,,0,29\nchild,engage,face,positive,0,9\n", measure)
              == "29 s covered; at least 30 s are needed");
        CHECK(said("episode,play,,,0,60\nchild,engage,face,,70,71\ncoverage,child,face,,65,80\n", measure)
              == "0 s covered; at least 30 s are needed");
    }
}

namespace {

std::string tones(const MeasuredCase& it) {
    std::string text;
    const Stretches covered = measure::child_covered(it.seen);
    for (std::size_t episode = 0; episode < it.seen.episodes.size(); ++episode) {
        const Stretches within = intersection(covered, it.seen.episodes[episode].interval);
        const auto part = [&](const Stretches& of) {
            return " " + in_seconds(intersection(of, within).length());
        };
        text += in_seconds(within.length()) + part(measure::positive_time(it.seen))
                + part(measure::negative_time(it.seen)) + part(it.seen.child.alarm) + "\n";
    }
    return text;
}
std::string tones(const twin::Account& it) {
    std::string text;
    for (std::size_t episode = 0; episode < it.scene.episodes.size(); ++episode) {
        const twin::Tones one = tones_of(it.scene, static_cast<int>(episode));
        text += twin::in_seconds(one.covered) + " " + twin::in_seconds(one.positive) + " "
                + twin::in_seconds(one.negative) + " " + twin::in_seconds(one.alarm) + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("the tones of random recordings are the naive twin's") {
    same_for_both(
        {[](const MeasuredCase& it) { return tones(it); }, [](const twin::Account& it) { return tones(it); }},
        500, 400);
}
