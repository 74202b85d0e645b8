// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>
#include <test/measure/support/words.hpp>

#include <attune/measure/not_now.hpp>
#include <attune/measure/pressing.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace attune;
using namespace attune::test;

namespace {

/// "10-20 chased 9.999", one after the other.
std::string list(const std::string& rows) {
    const MeasuredCase found{rows};
    std::string text;
    for (const measure::NotNow& one : measure::not_nows(found.seen, found.breaks)) {
        text += (text.empty() ? "" : ", ") + in_seconds(one.onset) + "-" + in_seconds(one.offset) + " "
                + measure::name(one.outcome);
        if (one.chase) text += " " + in_seconds(one.chase->onset - one.onset);
    }
    return text.empty() ? "none" : text;
}

/// A minute in which the child looks away from 10 to 20, after a pull at 9.
std::string pulled_before(const std::string& rest) {
    return list("episode,play,,,0,60\nchild,withdraw,gaze,,10,20\ncaregiver,demand,face,,9,\n" + rest);
}

std::string after_looking(const std::string& child, const std::string& caregiver) {
    return list("episode,play,,,0,60\nchild,withdraw,voice,,10,20\nchild,engage,gaze,," + child
                + "\ncaregiver,answer,gaze,," + caregiver + "\n");
}

// docs/measure/not_now.md works this by hand.
std::string two_minutes() {
    std::string rows = "episode,play,,,0,120\n"
                       "caregiver,answer,voice,,31,32\ncaregiver,answer,voice,,49,52\n"
                       "caregiver,demand,touch,,74,75\ncaregiver,answer,voice,,66,67\n"
                       "caregiver,answer,voice,,86,87\ncaregiver,answer,voice,,106,107\n";
    const auto row = [&](std::string_view act, int onset, int offset) {
        rows += std::string{act} + ",gaze,," + std::to_string(onset) + "," + std::to_string(offset) + "\n";
    };
    for (int at = 0; at < 120; at += 20) {
        row("child,engage", at + 4, at + 10);
        row("child,withdraw", at + 10, at + 16);
        row("caregiver,answer", at + 2, at + 16);
    }
    return rows;
}

std::string the_number(const std::string& rows, std::string_view part,
                       measure::Options options = without_shifts()) {
    return value_or_reason(
        the(measure::not_now_results(MeasuredCase{rows, options}.evidence()), "not_now", "play", part));
}

} // namespace

TEST_CASE("turning away comes out of contact by what pressed in the two seconds before") {
    const auto demand_at = [](const std::string& onset) {
        return list("episode,play,,,0,60\nchild,withdraw,gaze,,10,20\ncaregiver,demand,face,," + onset
                    + ",\n");
    };
    CHECK(demand_at("7.999") == "none");
    CHECK(demand_at("8") == "10-20 respected");
    CHECK(demand_at("9.999") == "10-20 respected");
    CHECK(demand_at("10") == "none"); // at the same moment: not ordered
}

TEST_CASE("or by a shared bout of two seconds that was on, or ended at most one second before") {
    CHECK(after_looking("5,30", "8,30") == "10-20 respected");
    CHECK(after_looking("5,30", "8.001,30") == "none");
    CHECK(after_looking("5,9", "6,30") == "10-20 respected");
    CHECK(after_looking("5,8.999", "6,30") == "none");
    CHECK(after_looking("5,10", "8,30") == "10-20 respected");
    CHECK(after_looking("5,9.9", "8,30") == "none"); // 1.9 s
}

TEST_CASE("a chase begins after the onset and before the end") {
    CHECK(pulled_before("caregiver,demand,voice,,10,\n") == "10-20 respected");
    CHECK(pulled_before("caregiver,demand,voice,,10.001,\n") == "10-20 chased 0.001");
    CHECK(pulled_before("caregiver,demand,voice,,19.999,\n") == "10-20 chased 9.999");
    CHECK(pulled_before("caregiver,demand,voice,,20,\n") == "10-20 respected");
    CHECK(pulled_before("child,bid,face,,15,\ncaregiver,demand,voice,,15,\n") == "10-15 respected");
}

TEST_CASE("a look or a smile does not press, a voice, a touch and crowding do") {
    for (const char* quiet : {"answer,gaze", "answer,face", "wait,touch", "neutral,voice", "still,posture"})
        CHECK(pulled_before("caregiver," + std::string{quiet} + ",,12,13\n") == "10-20 respected");
    for (const char* pressing :
         {"answer,voice", "answer,touch", "answer,posture", "demand,gaze", "rebuff,face", "frighten,posture"})
        CHECK(pulled_before("caregiver," + std::string{pressing} + ",,12,13\n") == "10-20 chased 2");
}

TEST_CASE("a touch or voice that was there before and goes on is neither") {
    CHECK(pulled_before("caregiver,answer,touch,,9.5,11\n") == "10-20 continues");
    CHECK(pulled_before("caregiver,demand,voice,,9.5,11\n") == "10-20 continues");
    CHECK(pulled_before("caregiver,answer,touch,,9.5,10\n") == "10-20 respected"); // over
    CHECK(pulled_before("caregiver,answer,touch,,10,11\n") == "10-20 respected");  // not before
    CHECK(pulled_before("caregiver,answer,posture,,9.5,11\n") == "10-20 respected");
    CHECK(pulled_before("caregiver,answer,touch,,9.5,11\ncaregiver,answer,voice,,14,15\n")
          == "10-20 chased 4");
    // One ends and another begins at the very moment: neither was there before and after.
    CHECK(pulled_before("caregiver,answer,touch,,9.5,10\ncaregiver,answer,voice,,10,11\n")
          == "10-20 respected");
}

TEST_CASE("the end of watching cuts, and what is on when it begins is none") {
    const std::string covered = "coverage,child,*,,10,30\ncoverage,caregiver,*,,10,30\n";
    CHECK(list(covered + "caregiver,demand,voice,,9,\nchild,withdraw,gaze,,10,12\n") == "none");
    CHECK(list(covered + "caregiver,demand,voice,,24,\nchild,withdraw,gaze,,25,35\n") == "25-30 cut");
    CHECK(list(covered + "caregiver,demand,voice,,24,\nchild,withdraw,gaze,,25,30\n") == "25-30 respected");
    CHECK(list(covered
               + "caregiver,demand,voice,,24,\nchild,withdraw,gaze,,25,35\n"
                 "caregiver,demand,voice,,29,\n")
          == "25-30 chased 4");
}

TEST_CASE("turning away from a caregiver who is gone, or inside a break, is no not-now") {
    CHECK(pulled_before("caregiver,away,posture,,10,12\n") == "none");
    CHECK(pulled_before("caregiver,away,posture,,10.001,12\n") == "10-20 respected");
    // The call at 5 is missed; the break lasts.
    CHECK(list("episode,play,,,0,60\nchild,bid,voice,,5,5.5\nchild,withdraw,gaze,,10,20\n"
               "caregiver,demand,face,,9,\n")
          == "none");
}

TEST_CASE("a not-now knows its channels and rows, and those of what pressed first") {
    const MeasuredCase found{"episode,play,,,0,60\ncaregiver,demand,face,,9,\nchild,withdraw,gaze,,10,20\n"
                             "child,shutdown,posture,,10,12\nchild,withdraw,touch,,11,12\n"
                             "caregiver,rebuff,face,,14,15\ncaregiver,answer,voice,,14,15\n"};
    const auto all = measure::not_nows(found.seen, found.breaks);
    REQUIRE(all.size() == 1);
    CHECK(name(all[0].channels) == "gaze+posture");
    CHECK(all[0].source == "2+3");
    REQUIRE(all[0].chase);
    CHECK(all[0].chase->channel == Channel::face);
    CHECK(all[0].chase->act == Act::rebuff);
    CHECK(all[0].chase->source == "5");
    CHECK(all[0].episode == 0);
}

TEST_CASE("six not-nows, worked by hand") {
    CHECK(list(two_minutes())
          == "10-16 respected, 30-36 chased 1, 50-56 continues, 70-76 chased 4, 90-96 respected, "
             "110-116 respected");
    CHECK(the_number(two_minutes(), "rate") == "3 = 6 of 120");
    CHECK(the_number(two_minutes(), "respected") == "0.6 = 3 of 5");
    CHECK(the_number(two_minutes(), "continues").ends_with("= 1 of 6"));
    CHECK(the_number(two_minutes(), "not chased for 2 s").starts_with("0.83333"));
    CHECK(the_number(two_minutes(), "not chased for 5 s") == "fewer than 5 not-nows went on for 5 s");
    CHECK(the_number(two_minutes(), "pressing ratio").starts_with("1.16667"));
    CHECK(the_number(two_minutes(), "of the pressing").ends_with("= 2 of 6"));
}

TEST_CASE("what is too little is said") {
    const std::string one = "episode,play,,,0,60\nchild,withdraw,gaze,,10,13\ncaregiver,demand,face,,9,\n";
    CHECK(the_number(one, "respected") == "1 respected or chased not-now; at least 5 are needed");
    CHECK(the_number(one, "continues") == "1 not-now; at least 5 are needed");
    CHECK(the_number(one, "pressing ratio") == "3 s of not-now time; at least 5 s are needed");
    CHECK(the_number(one, "of the pressing") == "1 pressing onset; at least 5 are needed");
    std::string calm = "episode,play,,,0,60\nchild,withdraw,voice,,10,20\nchild,engage,gaze,,1,10\n"
                       "caregiver,answer,gaze,,1,10\n";
    CHECK(the_number(calm, "pressing ratio")
          == "nothing pressed elsewhere: there is no rate to compare with");
    calm += "caregiver,answer,voice,,30,\n";
    CHECK(the_number(calm, "pressing ratio") == "0 = 0 of 10");
}

// Twelve not-nows of 5 s in six minutes, at uneven distances; the caregiver speaks every 2 s, or every 2 s
// but not while the child looks away.
TEST_CASE("a caregiver who holds back presses less than chance, one who knows nothing does not") {
    const auto beside = [](bool holds_back) {
        std::string rows = "episode,play,,,0,360\n";
        const auto row = [&](std::string_view act, double onset, double offset) {
            rows += std::string{act} + ",," + std::to_string(onset) + "," + std::to_string(offset) + "\n";
        };
        std::vector<int> away;
        for (int k = 0; k < 12; ++k) {
            const int at = 30 * k + 7 * k * k % 13;
            row("child,engage,gaze", at + 1, at + 10);
            row("caregiver,answer,gaze", at + 1, at + 10);
            row("child,withdraw,gaze", at + 10, at + 15);
            away.push_back(at + 10);
        }
        for (double second = .5; second < 360; second += 2) {
            const bool not_now = std::any_of(away.begin(), away.end(),
                                             [&](int onset) { return onset < second && second < onset + 5; });
            if (!not_now || !holds_back) row("caregiver,answer,voice", second, second + .2);
        }
        const MeasuredCase found{rows, {.shifts = 500, .threads = 1}};
        const auto results = measure::not_now_results(found.evidence());
        return **the(results, "not_now", "play", "of the pressing").chance;
    };
    const auto held = beside(true);
    CHECK(held.p < .01);
    CHECK(held.sided == "less");
    CHECK(held.excess < -.1);
    CHECK(beside(false).p > .2);
}
