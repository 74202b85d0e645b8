// SPDX-License-Identifier: Apache-2.0
// The borders of a single reaction are in ledger_test.cpp; here are the shares.
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/reaction.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

std::string reaction(const std::string& rows, std::string_view part) {
    return value_or_reason(the(measure::reactions(MeasuredCase{rows}.evidence()), "reaction", "play", part));
}

// Cries at 10, 40, 70, 100 and 130, each answered after a second. Three are over after 3 s, two last for 8,
// so they are still on when the five seconds after the answer are over. Bids at 20, 50, 80, 110 and 140,
// answered after a second; after two the child is engaged, after one it turns away. The last bid is answered
// a second before watching ends.
const std::string three_minutes = R"(
    episode,play,,,0,180
    child,alarm,voice,,10,13
    caregiver,answer,touch,,11,12
    child,alarm,voice,,40,43
    caregiver,answer,touch,,41,42
    child,alarm,voice,,70,78
    caregiver,answer,touch,,71,72
    child,alarm,voice,,100,108
    caregiver,answer,touch,,101,102
    child,alarm,voice,,130,133
    caregiver,answer,touch,,131,132
    child,bid,gaze,,20,
    caregiver,answer,face,,21,22
    child,engage,face,,22,28
    child,bid,gaze,,50,
    caregiver,answer,face,,51,52
    child,engage,face,,52,58
    child,bid,gaze,,80,
    caregiver,answer,face,,81,82
    child,withdraw,posture,,83,84
    child,bid,gaze,,110,
    caregiver,answer,face,,111,112
    child,bid,gaze,,140,
    caregiver,answer,face,,141,142
    child,bid,gaze,,178,
    caregiver,answer,face,,179,180
)";

} // namespace

TEST_CASE("reactions to answers, of those that are known; bids and alarms apart") {
    CHECK(reaction(three_minutes, "after alarm: settles") == "0.6 = 3 of 5");
    CHECK(reaction(three_minutes, "after alarm: stays") == "0.4 = 2 of 5");
    CHECK(reaction(three_minutes, "after alarm: worsens") == "0 = 0 of 5");
    CHECK(reaction(three_minutes, "after alarm: joins") == "0 = 0 of 5");
    CHECK(reaction(three_minutes, "after alarm: unknown") == "0 = 0 of 5");
    CHECK(reaction(three_minutes, "after bid: joins") == "0.4 = 2 of 5");
    CHECK(reaction(three_minutes, "after bid: worsens") == "0.2 = 1 of 5");
    CHECK(reaction(three_minutes, "after bid: stays") == "0.4 = 2 of 5");
    CHECK(reaction(three_minutes, "after bid: settles") == "0 = 0 of 5");
    CHECK(reaction(three_minutes, "after bid: unknown") == "0.166667 = 1 of 6");
}

TEST_CASE("too few answers, too few reactions") {
    CHECK(reaction("episode,play,,,0,60\nchild,bid,gaze,,10,\n", "after bid: stays")
          == "0 complete cues; at least 5 are needed");
    CHECK(reaction("episode,play,,,0,60\nchild,bid,gaze,,10,\ncaregiver,answer,face,,11,\n",
                   "after bid: unknown")
          == "1 complete cue; at least 5 are needed");
}
