// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>
#include <test/measure/support/words.hpp>

#include <attune/measure/repair_time.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

/// Calls 30 s apart from 10 s on, all missed. A number: answered so many seconds later, which repairs at
/// once; 0: the child turns away for eight seconds and comes back alone, ten seconds after the call.
std::string calls(const std::vector<int>& answers, const std::string& episodes = "episode,play,,,0,300\n") {
    std::string rows = episodes;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const int call = 10 + 30 * static_cast<int>(i);
        const auto at = [&](int after) { return std::to_string(call + after); };
        rows += "child,bid,voice,," + at(0) + ",\n";
        if (answers[i] > 0)
            rows += "caregiver,answer,face,," + at(answers[i]) + "," + at(answers[i]) + ".5\n";
        else
            rows += "child,withdraw,gaze,," + at(2) + "," + at(10) + "\n";
    }
    return rows;
}

std::string repair(const std::string& rows, std::string_view part,
                   std::string_view measure = "repair_latency", std::string_view episode = "play") {
    return value_or_reason(the(measure::repair_times(MeasuredCase{rows}.evidence()), measure, episode, part));
}

} // namespace

// Nine breaks: repaired after 2, 3, 4, 5 and 6 s, recovered alone after 10 s four times. Of the repaired the
// middle one took 4 s; half of all nine were repaired by 6 s (4/9 at 5 s, 5/9 at 6 s, when five were open).
TEST_CASE("the median of the repaired breaks, and of all of them") {
    const std::string rows = calls({2, 3, 4, 5, 6, 0, 0, 0, 0});
    CHECK(repair(rows, "repaired") == "4 of 5");
    CHECK(repair(rows, "all") == "6 of 9");
    CHECK(repair(rows, "from the first answer") == "0 of 5");
}

TEST_CASE("half of an even number lies between two") {
    CHECK(repair(calls({2, 3, 4, 5, 6, 7}), "repaired") == "4.5 of 6");
}

TEST_CASE("recovering alone competes with a repair: it does not count as one") {
    CHECK(repair(calls({2, 3, 4, 0, 0, 0, 0, 0, 0}), "all")
          == "not reached: less than half of the breaks were seen to be repaired");
}

// Four repaired after 6 s, four recovered alone after 10 s, and a call at 250 in an episode that ends at 258:
// it could have been seen to be repaired up to 255, 5 s on, so at 6 s eight are at risk: 4/8. Were it there
// until 258, 4/9 would not be a half.
TEST_CASE("a break that stays open leaves at the last moment at which a repair could have been seen") {
    CHECK(repair(calls({6, 6, 6, 6, 0, 0, 0, 0, 0}, "episode,play,,,0,258\n"), "all") == "6 of 9");
}

// Six cries, each answered 4 s after its window was over and held for 10 s, calm when it ends: from the first
// answer 6 s, where the child cries for 6 s more.
TEST_CASE("soothing takes its time, from the first answer on") {
    std::string rows = "resolution,,,,0,0.5\nepisode,play,,,0,300\n";
    for (int i = 0; i < 6; ++i) {
        const auto at = [&](int after) { return std::to_string(10 + 40 * i + after); };
        rows += "child,alarm,voice,," + at(0) + "," + at(12) + "\n";
        rows += "caregiver,answer,touch,," + at(6) + "," + at(16) + "\n";
    }
    CHECK(repair(rows, "repaired") == "12 of 6");
    CHECK(repair(rows, "from the first answer") == "6 of 6");
}

TEST_CASE("below five breaks, or five repairs, there is no median") {
    CHECK(repair(calls({2, 0, 0, 0, 0}), "repaired") == "1 repaired break; at least 5 are needed");
    CHECK(repair(calls({2, 3}), "repaired") == "2 repaired breaks; at least 5 are needed");
    CHECK(repair(calls({2}), "all") == "1 break; at least 5 are needed");
    CHECK(repair(calls({}), "all") == "0 breaks; at least 5 are needed");
}

TEST_CASE("the first repair is counted from the first watched moment of its episode") {
    const auto first = [](const std::string& rows, std::string_view episode) {
        return repair(rows, "first repair", "first_repair", episode);
    };
    CHECK(first(calls({3}, "episode,play,,,4,60\n"), "play") == "9");
    CHECK(first(calls({0, 3}, "episode,play,,,0,60\n"), "play") == "43");
    // Opened in play, repaired in the next: it is the next one's first repair.
    const std::string over = "episode,play,,,0,14\nepisode,more,,,14,60\nchild,bid,voice,,10,\n"
                             "caregiver,answer,face,,15,16\n";
    CHECK(first(over, "more") == "1");
    // Watching goes on after play, so a repair could have been seen up to its own end.
    CHECK(first(over, "play") == "no repair in the 14 s in which one could be seen");
    CHECK(first("episode,play,,,0,60\nchild,content,gaze,,0,60\n", "play")
          == "no repair in the 57 s in which one could be seen");
}

TEST_CASE("two episodes of one name have no first repair between them") {
    CHECK_THROWS_AS((void)repair(calls({3}, "episode,play,,,0,60\nepisode,play,,,70,130\n"), "first repair",
                                 "first_repair"),
                    std::runtime_error);
}

TEST_CASE("an episode of which nothing was watched has no first repair") {
    const MeasuredCase found{"episode,play,,,0,60\nepisode,more,,,60,90\ncoverage,child,voice,,0,60\n"
                             "coverage,caregiver,face,,0,60\nchild,bid,voice,,10,\n"};
    CHECK_FALSE(measure::first_repair(found.evidence(), 1).has_value());
}
