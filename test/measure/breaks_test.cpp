// SPDX-License-Identifier: Apache-2.0
// Borders of opening and closing a break. A row reads: onset | close | kind | missed | bid | turning away |
// alarm | depth | outcome | by | latency | from the first answer | censored at | episodes.
#include <test/measure/support/measured_case.hpp>
#include <test/measure/support/words.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

/// All breaks of an episode of 60 s, one line each.
std::string breaks(const std::string& rows, const std::string& episodes = "episode,play,,,0,60\n",
                   const measure::Options& options = without_shifts()) {
    const MeasuredCase found{episodes + rows, options};
    std::string text;
    for (const measure::Break& one : found.breaks)
        text += (text.empty() ? "" : "\n") + break_in_words(found.seen, one);
    return text;
}

const std::string call = "child,bid,voice,,10,\n"; // its window [10, 12): confirmed at 12

} // namespace

TEST_CASE("a missed bid that nothing follows is let go where its window ends") {
    CHECK(breaks(call) == "10 | 12 | missed | 1 |  |  |  | none | let go |  |  |  |  | play, play");
}

TEST_CASE("an answer in the window, whoever it is credited to, leaves no break") {
    CHECK(breaks(call + "caregiver,answer,face,,11.999999999,12\n").empty());
    // A look at 10, [10, 15), and a call at 14, [14, 16): the answer at 14.5 is the call's. Neither is
    // missed.
    CHECK(breaks("child,bid,gaze,,10,20\nchild,bid,voice,,14,\ncaregiver,answer,touch,,14.5,15\n").empty());
}

TEST_CASE("a window that reaches beyond the watched time was not missed") {
    CHECK(breaks("child,bid,voice,,58.000000001,\n").empty());
    CHECK(breaks("child,bid,voice,,58,\n")
          == "58 | 60 | missed | 1 |  |  |  | none | censored |  |  |  | 58 | play, -");
}

TEST_CASE("quiet of ten seconds ends a break alone, and must fit into the watched time") {
    CHECK(breaks("child,bid,voice,,48,\n")
          == "48 | 50 | missed | 1 |  |  |  | none | let go |  |  |  |  | play, play");
    CHECK(breaks("child,bid,voice,,48.000000001,\n")
          == "48.000000001 | 60 | missed | 1 |  |  |  | none | censored |  |  |  | 57 | play, -");
}

TEST_CASE("a second call after ten quiet seconds is a break of its own, one before it belongs to the first") {
    CHECK(breaks(call + "child,bid,voice,,22,\n")
          == "10 | 12 | missed | 1 |  |  |  | none | let go |  |  |  |  | play, play\n"
             "22 | 24 | missed | 1 |  |  |  | none | let go |  |  |  |  | play, play");
    CHECK(breaks(call + "child,bid,voice,,21.999999999,\n")
          == "10 | 23.999999999 | missed | 2 | 21.999999999 |  |  | bid | let go |  |  |  |  | play, play");
}

TEST_CASE("an answer after the window repairs at once where the child is calm") {
    CHECK(breaks(call + "caregiver,answer,face,,12,13\n")
          == "10 | 12 | missed | 1 |  |  |  | none | repaired | caregiver | 2 | 0 |  | play, play");
    // At 12 the child is calm, but the quiet of [12, 22) is broken by the answer at 21: repaired there.
    CHECK(breaks(call + "caregiver,answer,face,,21,22\n")
          == "10 | 21 | missed | 1 |  |  |  | none | repaired | caregiver | 11 | 0 |  | play, play");
    CHECK(breaks(call + "caregiver,answer,face,,22,23\n")
          == "10 | 12 | missed | 1 |  |  |  | none | let go |  |  |  |  | play, play");
}

TEST_CASE("soothing that ended up to three seconds before the calm repairs at the end of the crying") {
    const std::string away = call + "child,withdraw,gaze,,12,20\n";
    CHECK(breaks(away + "caregiver,answer,touch,,13,25\n")
          == "10 | 20 | missed | 1 |  | 12 |  | turn away | repaired | caregiver | 10 | 7 |  | play, play");
    // Both endings fall on 20: repaired.
    CHECK(breaks(away + "caregiver,answer,touch,,13,17\n")
          == "10 | 20 | missed | 1 |  | 12 |  | turn away | repaired | caregiver | 10 | 7 |  | play, play");
    CHECK(breaks(away + "caregiver,answer,touch,,13,16.999999999\n")
          == "10 | 20 | missed | 1 |  | 12 |  | turn away | recovered alone |  |  |  |  | play, play");
}

TEST_CASE("calm must last three seconds") {
    const std::string away = call + "child,withdraw,gaze,,12,20\ncaregiver,answer,touch,,13,17\n";
    CHECK(breaks(away + "child,withdraw,face,,23,30\n")
          == "10 | 20 | missed | 1 |  | 12 |  | turn away | repaired | caregiver | 10 | 7 |  | play, play");
    CHECK(breaks(away + "child,withdraw,face,,22.999999999,30\n")
          == "10 | 30 | missed | 1 |  | 12 |  | turn away | recovered alone |  |  |  |  | play, play");
    measure::Options longer = without_shifts();
    longer.settle = std::chrono::seconds{4};
    CHECK(breaks(away + "child,withdraw,face,,23,30\n", "episode,play,,,0,60\n", longer)
          == "10 | 30 | missed | 1 |  | 12 |  | turn away | recovered alone |  |  |  |  | play, play");
}

TEST_CASE("a repair must be seen: three seconds before the watched time ends at the latest") {
    const std::string late = "child,bid,voice,,54,\n"; // confirmed at 56
    CHECK(breaks(late + "caregiver,answer,face,,57,58\n")
          == "54 | 57 | missed | 1 |  |  |  | none | repaired | caregiver | 3 | 0 |  | play, play");
    CHECK(breaks(late + "caregiver,answer,face,,57.000000001,58\n")
          == "54 | 60 | missed | 1 |  |  |  | none | censored |  |  |  | 57 | play, -");
}

TEST_CASE("a repair is the child's where a later cue is credited with the answer") {
    CHECK(breaks(call + "child,bid,gaze,,13,13.5\ncaregiver,answer,face,,14,15\n")
          == "10 | 14 | missed | 1 | 13 |  |  | bid | repaired | child | 4 | 0 |  | play, play");
    // Answered after the second window too: it is the caregiver's.
    CHECK(breaks(call + "child,bid,gaze,,13,13.5\ncaregiver,answer,face,,15.5,16\n")
          == "10 | 15.5 | missed | 2 | 13 |  |  | bid | repaired | caregiver | 5.5 | 0 |  | play, play");
}

TEST_CASE("a caregiver who is gone opens a break where the child was bidding or engaged") {
    const std::string gone = "caregiver,away,posture,,10,15\n";
    CHECK(breaks(gone + "child,engage,gaze,,5,12\n")
          == "10 | 15 | unavailable | 0 |  |  |  | none | let go |  |  |  |  | play, play");
    CHECK(breaks(gone + "child,engage,gaze,,5,10\n").empty()); // over as the caregiver leaves
    CHECK(breaks(gone + "child,engage,gaze,,10,12\n")
          == "10 | 15 | unavailable | 0 |  |  |  | none | let go |  |  |  |  | play, play");
    CHECK(breaks(gone + "child,withdraw,gaze,,5,12\nchild,engage,face,,5,12\n").empty()); // turned away
}

TEST_CASE("a gap shorter than half a second does not bring the caregiver back") {
    const std::string engaged = "child,engage,gaze,,5,30\n";
    CHECK(breaks(engaged + "caregiver,away,posture,,10,12\ncaregiver,still,face,,12.499999999,15\n")
          == "10 | 15 | unavailable | 0 |  |  |  | none | let go |  |  |  |  | play, play");
    CHECK(breaks(engaged + "caregiver,away,posture,,10,12\ncaregiver,still,face,,12.5,15\n")
          == "10 | 15 | unavailable | 0 |  |  |  | none | let go |  |  |  |  | play, play");
    const MeasuredCase apart{"episode,play,,,0,60\ncaregiver,away,posture,,10,12\n"
                             "caregiver,still,face,,12.5,15\n"};
    CHECK(apart.seen.gone.intervals().size() == 2);
}

TEST_CASE("gone and a missed cue at one moment: the caregiver's absence opens the break") {
    CHECK(breaks(call + "caregiver,away,posture,,10,15\n")
          == "10 | 15 | unavailable | 1 |  |  |  | none | let go |  |  |  |  | play, play");
}

TEST_CASE("a break that is open where watching stops is carried on if the child is still upset") {
    const std::string seen = "coverage,child,voice,,0,60\ncoverage,child,gaze,,0,60\n"
                             "coverage,caregiver,face,,0,30\ncoverage,caregiver,face,,35,60\n"
                             "child,bid,voice,,20,\n";
    CHECK(breaks(seen + "child,withdraw,gaze,,22,40\n")
          == "20 | 30 | missed | 1 |  | 22 |  | turn away | censored |  |  |  | 27 | play, -\n"
             "35 | 40 | carried | 0 |  | on |  | turn away | recovered alone |  |  |  |  | play, play");
    CHECK(breaks(seen + "child,withdraw,gaze,,22,35\n")
          == "20 | 30 | missed | 1 |  | 22 |  | turn away | censored |  |  |  | 27 | play, -");
}

TEST_CASE("stages: what was on already, an alarm that opens, and the furthest") {
    CHECK(breaks(call + "child,withdraw,gaze,,9,14\n")
          == "10 | 14 | missed | 1 |  | on |  | turn away | recovered alone |  |  |  |  | play, play");
    CHECK(breaks("child,alarm,voice,,10,14\n")
          == "10 | 15 | missed | 1 |  |  | 10 | alarm | recovered alone |  |  |  |  | play, play");
    CHECK(breaks(call + "child,withdraw,gaze,,10,14\n") // begins with the break: reached at its onset
          == "10 | 14 | missed | 1 |  | 10 |  | turn away | recovered alone |  |  |  |  | play, play");
    CHECK(breaks(call + "child,shutdown,gaze,,12,14\n") // counts as turning away
          == "10 | 14 | missed | 1 |  | 12 |  | turn away | recovered alone |  |  |  |  | play, play");
}

TEST_CASE("a break may close in a later episode than it opened in") {
    CHECK(breaks("child,bid,voice,,25,\nchild,withdraw,gaze,,27,35\ncaregiver,answer,touch,,34,36\n",
                 "episode,play,,,0,30\nepisode,more,,,30,60\n")
          == "25 | 35 | missed | 1 |  | 27 |  | turn away | repaired | caregiver | 10 | 1 |  | play, more");
}

TEST_CASE("a distraction opens no break") {
    CHECK(breaks("context,distraction,,,5,40,kind=telephone\nchild,engage,gaze,,5,30\n").empty());
}

TEST_CASE("answers in a break are counted, and whether they stopped while the child was upset") {
    const auto answers = [](const std::string& rows) {
        const MeasuredCase found{"episode,play,,,0,60\nchild,alarm,voice,,10,45\n" + rows};
        const measure::Break& one = found.breaks.front();
        return std::to_string(one.answers) + (one.stopped ? " and stopped" : "");
    };
    CHECK(answers("") == "0");                                            // who did not begin did not stop
    CHECK(answers("caregiver,answer,touch,,16,18\n") == "1 and stopped"); // silent from 18 to 45
    CHECK(answers("caregiver,answer,touch,,16,18\ncaregiver,answer,touch,,27.999999999,36\n")
          == "2"); // 9.999999999 s and 9 s
    CHECK(answers("caregiver,answer,touch,,16,18\ncaregiver,answer,touch,,28,36\n") == "2 and stopped");
    CHECK(answers("caregiver,answer,touch,,16,18\ncaregiver,away,posture,,20,44\n") == "1"); // not present
}

TEST_CASE("the five breaks that docs/measure/breaks.md works by hand") {
    CHECK(breaks("child,bid,voice,,5,5.4\n"
                 "child,bid,voice,,20,20.4\nchild,bid,gaze,,24,25\nchild,withdraw,gaze,,27,29\n"
                 "child,alarm,voice,,30,48\ncaregiver,answer,touch,,36,50\n"
                 "child,bid,face,,60,61\nchild,withdraw,gaze,,63,66\n"
                 "child,bid,voice,,84,84.4\nchild,bid,voice,,90,90.4\ncaregiver,answer,face,,91,96\n"
                 "child,alarm,voice,,108,120\n",
                 "episode,play,,,0,120\n")
          == "5 | 7.4 | missed | 1 |  |  |  | none | let go |  |  |  |  | play, play\n"
             "20 | 48 | missed | 3 | 24 | 27 | 30 | alarm | repaired | caregiver | 28 | 12 |  | play, play\n"
             "60 | 66 | missed | 1 |  | 63 |  | turn away | recovered alone |  |  |  |  | play, play\n"
             "84 | 91 | missed | 1 | 90 |  |  | bid | repaired | child | 7 | 0 |  | play, play\n"
             "108 | 120 | missed | 1 |  |  | 108 | alarm | censored |  |  |  | 117 | play, -");
}
