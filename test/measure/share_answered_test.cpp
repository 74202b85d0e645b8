// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>
#include <test/measure/support/plain_recording.hpp>

#include <attune/measure/share_answered.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune;
using namespace attune::test;

namespace {

/// One call for each digit, 12 s apart from 5 s on, all instants on the voice; `1`: answered after 1 s.
std::string calls(const std::string& answers) {
    std::string rows;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const std::string onset = std::to_string(5 + 12 * i);
        rows += "child,bid,voice,," + onset + ",\n";
        if (answers[i] == '1') rows += "caregiver,answer,face,," + std::to_string(6 + 12 * i) + ",\n";
    }
    return rows;
}

std::vector<measure::Result> shares_of(const std::string& rows, std::uint32_t shifts = 0) {
    measure::Options options;
    options.shifts = shifts;
    return measure::share_answered(MeasuredCase{rows, options}.evidence());
}

std::string share(const std::string& rows, std::string_view measure, std::string_view part,
                  std::string_view episode = "play") {
    return value_or_reason(the(shares_of(rows), measure, episode, part));
}

const std::string two_minutes = "episode,play,,,0,120\n";

} // namespace

TEST_CASE("below five complete cues there is no share, and the reason counts them") {
    CHECK(share(two_minutes + calls(""), "answered", "any") == "0 complete cues; at least 5 are needed");
    CHECK(share(two_minutes + calls("1"), "answered", "any") == "1 complete cue; at least 5 are needed");
    CHECK(share(two_minutes + calls("1111"), "answered", "any") == "4 complete cues; at least 5 are needed");
    CHECK(share(two_minutes + calls("11110"), "answered", "any") == "0.8 = 4 of 5");
}

TEST_CASE("a cue that is cut counts for nothing, even where it was answered") {
    // Four complete calls, and one at 59 in an episode that ends at 60.
    const std::string rows =
        "episode,play,,,0,60\n" + calls("1111") + "child,bid,voice,,59,\ncaregiver,answer,face,,59.5,\n";
    CHECK(share(rows, "answered", "any") == "4 complete cues; at least 5 are needed");
}

TEST_CASE("below 30 s of watched time there is no share") {
    std::string rows;
    for (const char* onset : {"1", "5", "9", "13", "17"})
        rows += std::string{"child,bid,voice,,"} + onset + ",\n";
    CHECK(share("episode,play,,,0,29.5\n" + rows, "answered", "any")
          == "29.5 s watched; at least 30 s are needed");
    CHECK(share("episode,play,,,0,30\n" + rows, "answered", "any") == "0 = 0 of 5");
}

// Calls at 10, 11, 12 (one run, answered after the third), and at 30, 50, 70: none.
// answered: 1 of 6. Runs: (10, 11, 12) answered; three not: 1 of 4. Whole windows: [11, 13) and [12, 14) hold
// the answer at 12.5: 2 of 6.
TEST_CASE("one answer after three calls is one of six cues, one of four runs, in two whole windows") {
    const std::string rows = two_minutes
                             + "child,bid,voice,,10,\nchild,bid,voice,,11,\nchild,bid,voice,,12,\n"
                               "caregiver,answer,face,,12.5,13\n"
                               "child,bid,voice,,30,\nchild,bid,voice,,50,\nchild,bid,voice,,70,\n";
    CHECK(share(rows, "answered", "any") == "0.166667 = 1 of 6");
    CHECK(share(rows, "answered_window", "any") == "0.333333 = 2 of 6");
    // Four ends of runs are too few for a share of their own.
    CHECK(share(rows, "answered_run", "any") == "4 complete cues; at least 5 are needed");
    CHECK(share(rows + "child,bid,voice,,90,\n", "answered_run", "any") == "0.2 = 1 of 5");
}

TEST_CASE("bids and alarms are told apart, and an answer on two channels counts for both") {
    std::string rows = two_minutes + calls("11111");
    for (const char* onset : {"10", "22", "34", "46", "58"})
        rows += std::string{"child,alarm,voice,,"} + onset + ",\n";
    rows += "caregiver,answer,touch,,6,7\n";
    CHECK(share(rows, "answered", "any") == "0.5 = 5 of 10");
    CHECK(share(rows, "answered", "bid") == "1 = 5 of 5");
    CHECK(share(rows, "answered", "alarm") == "0 = 0 of 5");
    CHECK(share(rows, "answered", "face") == "0.5 = 5 of 10");
    CHECK(share(rows, "answered", "touch") == "0.1 = 1 of 10");
    // The voice is a channel of the child's here, not of the caregiver's: there is no such row.
    CHECK_THROWS_AS((void)share(rows, "answered", "voice"), std::runtime_error);
}

// Two calls in each of the five 24-s parts of two minutes.
TEST_CASE("the interval is the five-block jackknife of the log odds") {
    SUBCASE("one of two answered in each part: as even as independent cues") {
        // theta = ln(5.5/5.5) = 0; every theta(i) = ln(4.5/4.5) = 0; v = 1/5.5 + 1/5.5 = .363636;
        // 2.776 * sqrt(.363636) = 1.674007; 1/(1 + e^1.674007) = .157891.
        const auto found = shares_of(two_minutes + calls("1010101010"));
        const auto& interval = *the(found, "answered", "play", "any").estimate->interval;
        CHECK(interval.low == doctest::Approx(.157891).epsilon(1e-4));
        CHECK(interval.high == doctest::Approx(1 - .157891).epsilon(1e-4));
        CHECK(interval.how == "5-block jackknife");
    }
    SUBCASE("answered in bouts: wider") {
        // Parts 2 2 0 0 1 of 2 each. Without part i: 3, 3, 5, 5, 4 of 8; theta(i) = ln(3.5/5.5) = -.451985
        // twice, +.451985 twice, 0; v = .8 * 4 * .204291 = .653730; 2.776 * sqrt(v) = 2.244513;
        // 1/(1 + e^2.244513) = .095801.
        const auto found = shares_of(two_minutes + calls("1111000010"));
        const auto& interval = *the(found, "answered", "play", "any").estimate->interval;
        CHECK(interval.low == doctest::Approx(.095801).epsilon(1e-3));
        CHECK(interval.high == doctest::Approx(1 - .095801).epsilon(1e-3));
    }
}

// L = 120 s, m = 6 s: lags from 6 to 114. Calls at 30, 50, 70, 90, 110, answers at 30.5, 50.5, 75. A lag d
// answers the call at o by the answer at a where d lies in [o - a, o - a + 2), round the circle of 120:
//   30: -0.5 (too near), 99.5, 75      50: 19.5, -0.5 (too near), 95     70: 39.5, 19.5, 115 (too near)
//   90: 59.5, 39.5, 15                110: 79.5, 59.5, 35
// Two seconds each: 4 + 4 + 4 + 6 + 6 = 24 of 108, over five cues .044444. Observed 2 of 5.
const std::string by_hand = two_minutes
                            + "child,bid,voice,,30,\nchild,bid,voice,,50,\nchild,bid,voice,,70,\n"
                              "child,bid,voice,,90,\nchild,bid,voice,,110,\n"
                              "caregiver,answer,face,,30.5,\ncaregiver,answer,face,,50.5,\n"
                              "caregiver,answer,face,,75,\n";

TEST_CASE("beside the share stands what coincidence would give, exactly") {
    const auto found = shares_of(by_hand, 2000);
    const measure::Result& share = the(found, "answered", "play", "any");
    CHECK(value_or_reason(share) == "0.4 = 2 of 5");
    REQUIRE(share.chance.has_value());
    const measure::AgainstChance& chance = **share.chance;
    CHECK(*chance.expected_exact == doctest::Approx(24. / 108 / 5).epsilon(1e-12));
    // The sampled mean has a standard error below .002 here: a free seed would leave .008 once in 10,000.
    CHECK(std::abs(chance.expected - 24. / 540) < .008);
    CHECK(chance.excess == doctest::Approx(.4 - chance.expected));
    CHECK(*chance.index == doctest::Approx(chance.excess / (1 - chance.expected)));
    CHECK(chance.shifts == 2000);
}

TEST_CASE("without random recordings, or with too short an episode, there is no comparison") {
    CHECK(the(shares_of(by_hand), "answered", "play", "any").chance->because() == "no shifts were asked for");
    std::string rows;
    for (const char* onset : {"1", "11", "21", "31", "41"})
        rows += std::string{"child,bid,voice,,"} + onset + ",\n";
    CHECK(the(shares_of("episode,play,,,0,51.9\n" + rows, 10), "answered", "play", "any").chance->because()
          == "episode too short for shifts: 51.9 s watched, 52 s needed");
    CHECK(the(shares_of("episode,play,,,0,52\n" + rows, 10), "answered", "play", "any").chance->determined());
}

TEST_CASE("channels over all episodes are one family of tests; any channel, bids and alarms are in none") {
    const std::string rows = two_minutes + "episode,more,,,120,240\n" + calls("11011111111011111110")
                             + "caregiver,answer,touch,,6,7\n";
    const auto found = shares_of(rows, 200);
    CHECK_FALSE((**the(found, "answered", "play", "any").chance).p_adjusted.has_value());
    CHECK_FALSE((**the(found, "answered", "play", "bid").chance).p_adjusted.has_value());
    // Of m p-values the largest stays itself, the smallest is at most multiplied by m.
    double largest = 0;
    std::size_t members = 0;
    for (const measure::Result& one : found) {
        if (one.part != "face" && one.part != "touch") continue;
        ++members;
        REQUIRE((**one.chance).p_adjusted.has_value());
        CHECK(*(**one.chance).p_adjusted >= (**one.chance).p);
        largest = std::max(largest, (**one.chance).p);
    }
    CHECK(members == 6); // two channels in play, in more, and in both together
    for (const measure::Result& one : found)
        if ((one.part == "face" || one.part == "touch") && (**one.chance).p == largest)
            CHECK(*(**one.chance).p_adjusted == largest);
}

TEST_CASE("an instructed episode is shown, and never pooled with free ones") {
    const std::string rows = "episode,play,,,0,120\nepisode,still,,,120,240\nepisode,reunion,,,240,360\n"
                             + calls("111110000011111000001111100000");
    CHECK(share(rows, "answered", "any", "still") == "0.5 = 5 of 10");
    CHECK(the(shares_of(rows), "answered", "still", "any").instructed);
    CHECK(share(rows, "answered", "any", "free") == "0.5 = 10 of 20");
    CHECK_FALSE(the(shares_of(rows), "answered", "free", "any").instructed);
}

TEST_CASE("where more than one answer in twenty is coincident, the share is told without them too") {
    // Twenty calls, all answered after a second, the first also at its very onset: one in twenty is not more.
    const std::string twenty = "episode,play,,,0,300\n" + calls(std::string(20, '1'));
    const std::string one = twenty + "caregiver,answer,touch,,5,\n";
    CHECK_THROWS_AS((void)share(one, "answered", "not coincident"), std::runtime_error);
    const std::string two = one + "caregiver,answer,touch,,17,\n";
    CHECK(share(two, "answered", "any") == "1 = 20 of 20");
    CHECK(share(two, "answered", "not coincident") == "1 = 18 of 18");
    CHECK(share(two_minutes + calls("00000") + "caregiver,answer,touch,,17,\n", "answered", "not coincident")
          == "4 complete cues; at least 5 are needed");
    CHECK_FALSE(the(shares_of(two, 10), "answered", "play", "not coincident").chance.has_value());
}

// Six calls; the second, unanswered here, and the third, answered here too, are answered by another
// caregiver.
TEST_CASE("the share without cues that another caregiver answered leaves them out, answered here or not") {
    const Timeline timeline = plain_recording(
        two_minutes + calls("101100") + "caregiver:GRA,answer,face,,18,\ncaregiver:GRA,answer,face,,30,\n");
    const MeasuredCase found{timeline, dyad_of(timeline, "child", "caregiver")};
    const auto results = measure::share_answered(found.evidence());
    CHECK(value_or_reason(the(results, "answered", "play", "any")) == "0.5 = 3 of 6");
    CHECK(value_or_reason(the(results, "answered", "play", "not elsewhere"))
          == "4 complete cues; at least 5 are needed");
}

TEST_CASE("random recordings of all free episodes are added up, shift by shift") {
    measure::Options options;
    options.shifts = 50;
    const MeasuredCase found{"episode,play,,,0,120\nepisode,more,,,120,240\n" + calls("11011111111011111110"),
                             options};
    const auto results = measure::share_answered(found.evidence());
    const measure::AgainstChance& both = **the(results, "answered", "free", "any").chance;
    double sum = 0;
    for (std::size_t shift = 0; shift < 50; ++shift)
        for (const auto& episode : found.coincidence)
            sum += episode->null[shift].answered[measure::CueKind::any];
    CHECK(both.expected == doctest::Approx(sum / 50 / 20));
    CHECK(*both.expected_exact
          == doctest::Approx((*found.coincidence[0]->expected_answered[measure::CueKind::any]
                              + *found.coincidence[1]->expected_answered[measure::CueKind::any])
                             / 20));
}

TEST_CASE("an episode without cues does not take the comparison away from the others") {
    const std::string rows = two_minutes + "episode,short,,,120,130\n" + calls("1111111111");
    CHECK(the(shares_of(rows, 10), "answered", "free", "any").chance->determined());
    const std::string with_cue = rows + "child,bid,voice,,125,\n";
    CHECK(the(shares_of(with_cue, 10), "answered", "free", "any").chance->because()
          == "episode too short for shifts: 10 s watched, 52 s needed");
}
