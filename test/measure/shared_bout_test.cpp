// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/account.hpp>
#include <attune/measure/shared_bout.hpp>

#include <doctest/doctest.h>

#include <rapidcheck.h>

#include <algorithm>

using namespace attune;
using namespace attune::test;
using namespace std::chrono_literals;
using measure::SharedBout;
using measure::Whose;

namespace {

/// Ten, fifty: in seconds, with tenths.
Stretches seconds(const std::vector<std::pair<double, double>>& borders) {
    std::vector<Interval> intervals;
    for (const auto& [onset, offset] : borders)
        intervals.emplace_back(Instant{nearest(Seconds{onset})}, Instant{nearest(Seconds{offset})});
    return Stretches{std::move(intervals)};
}

SharedBout the_bout(const Stretches& child, const Stretches& caregiver) {
    const auto found = measure::shared_bouts(child, caregiver, seconds({{0, 100}}));
    REQUIRE(found.size() == 1);
    return found.front();
}

// docs/measure/shared_bout.md works this by hand.
const std::string two_minutes = "episode,play,,,0,120\n"
                                "child,engage,gaze,,10,20\nchild,engage,gaze,,30,40\n"
                                "child,engage,gaze,,50,60\nchild,engage,gaze,,70,80\n"
                                "child,engage,gaze,,90,100\n"
                                "caregiver,answer,gaze,,5,15\ncaregiver,answer,gaze,,25,45\n"
                                "caregiver,answer,gaze,,55,65\ncaregiver,answer,gaze,,75,78\n"
                                "caregiver,answer,gaze,,85,95\n";

std::string gaze(const std::string& rows, std::string_view part,
                 measure::Options options = without_shifts()) {
    return value_or_reason(the(measure::shared_bout_results(MeasuredCase{rows, options}.evidence()),
                               "mutual_gaze", "play", part));
}

} // namespace

TEST_CASE("who began first opened, who began last completed, who stopped first ended") {
    const SharedBout bout = the_bout(seconds({{10, 20}}), seconds({{5, 15}}));
    CHECK(bout.onset == Instant{10s});
    CHECK(bout.offset == Instant{15s});
    CHECK(bout.opened == Whose::caregiver);
    CHECK(bout.completed == Whose::child);
    CHECK(bout.ended == Whose::caregiver);
}

TEST_CASE("at the same moment it is both, at the borders of watching nobody's") {
    const SharedBout same = the_bout(seconds({{10, 20}}), seconds({{10, 20}}));
    CHECK(same.opened == Whose::both);
    CHECK(same.completed == Whose::both);
    CHECK(same.ended == Whose::both);
    const SharedBout from_start = the_bout(seconds({{0, 20}}), seconds({{5, 30}}));
    CHECK(from_start.opened == Whose::unknown);
    CHECK(from_start.completed == Whose::caregiver);
    const SharedBout whole = the_bout(seconds({{0, 100}}), seconds({{0, 100}}));
    CHECK(whole.completed == Whose::unknown);
    CHECK(whole.ended == Whose::censored);
}

TEST_CASE("a pause of one second is closed, a longer one is not") {
    const Stretches caregiver = seconds({{5, 50}});
    CHECK(measure::shared_bouts(seconds({{10, 20}, {21, 30}}), caregiver, seconds({{0, 100}})).size() == 1);
    CHECK(measure::shared_bouts(seconds({{10, 20}, {21.1, 30}}), caregiver, seconds({{0, 100}})).size() == 2);
}

TEST_CASE("touching is not sharing, and a gap in watching ends a bout") {
    CHECK(measure::shared_bouts(seconds({{10, 20}}), seconds({{20, 30}}), seconds({{0, 100}})).empty());
    const auto cut =
        measure::shared_bouts(seconds({{10, 40}}), seconds({{12, 50}}), seconds({{0, 20}, {20.5, 100}}));
    REQUIRE(cut.size() == 2);
    CHECK(cut[0].ended == Whose::censored);
    CHECK(cut[1].opened == Whose::unknown);
}

TEST_CASE("partners who change places change what they did") {
    CHECK(rc::check([] {
        const auto part = [] {
            std::vector<std::pair<double, double>> borders;
            for (int n = *rc::gen::inRange(1, 5); n > 0; --n) {
                const int onset = *rc::gen::inRange(1, 90);
                borders.emplace_back(onset, *rc::gen::inRange(onset + 1, 99));
            }
            return seconds(borders);
        };
        const Stretches one = part();
        const Stretches other = part();
        const auto bouts = measure::shared_bouts(one, other, seconds({{0, 100}}));
        const auto swapped = measure::shared_bouts(other, one, seconds({{0, 100}}));
        const auto mirror = [](Whose whose) {
            return whose == Whose::child       ? Whose::caregiver
                   : whose == Whose::caregiver ? Whose::child
                                               : whose;
        };
        RC_ASSERT(bouts.size() == swapped.size());
        for (std::size_t i = 0; i < bouts.size(); ++i) {
            RC_ASSERT(bouts[i].onset == swapped[i].onset && bouts[i].offset == swapped[i].offset);
            RC_ASSERT(bouts[i].opened == mirror(swapped[i].opened));
            RC_ASSERT(bouts[i].completed == mirror(swapped[i].completed));
            RC_ASSERT(bouts[i].ended == mirror(swapped[i].ended));
        }
    }));
}

TEST_CASE("five bouts of mutual gaze, worked by hand") {
    CHECK(gaze(two_minutes, "of the time").substr(0, 8) == "0.233333");
    CHECK(gaze(two_minutes, "rate") == "2.5 = 5 of 120");
    CHECK(gaze(two_minutes, "mean length").substr(0, 3) == "5.6");
    CHECK(gaze(two_minutes, "opened by the child") == "0.4 = 2 of 5");
    CHECK(gaze(two_minutes, "completed by the child") == "0.6 = 3 of 5");
    CHECK(gaze(two_minutes, "ended by the child") == "0.4 = 2 of 5");
}

TEST_CASE("what is meant for somebody else is not shared") {
    const auto of_the_time = [](const std::string& measure, const std::string& rows) {
        const MeasuredCase found{"resolution,,,,0,1\nepisode,play,,,0,100\n" + rows};
        return value_or_reason(
            the(measure::shared_bout_results(found.evidence()), measure, "play", "of the time"));
    };
    const std::string looks = "child,engage,gaze,,0,50\ncaregiver,answer,gaze,,0,20\n";
    CHECK(of_the_time("mutual_gaze", looks) == "0.2 of 100");
    CHECK(of_the_time("mutual_gaze", looks + "caregiver,answer,gaze,,30,50,to=SIS\n") == "0.2 of 100");
    CHECK(of_the_time("shared_bout", looks + "caregiver,answer,voice,,30,50,to=SIS\n") == "0.2 of 100");
    CHECK(of_the_time("shared_bout", "child,engage,voice,,0,50,to=SIS\ncaregiver,answer,gaze,,0,20\n")
          == "0 of 100");
}

TEST_CASE("what is too little is said") {
    CHECK(gaze("episode,play,,,0,120\nchild,engage,gaze,,10,20\ncaregiver,answer,gaze,,5,15\n", "mean length")
          == "1 shared bout; at least 5 are needed");
    const auto silent = measure::shared_bout_results(
        MeasuredCase{"episode,play,,,0,120\nchild,engage,gaze,,10,20\ncaregiver,answer,voice,,5,15\n"}
            .evidence());
    CHECK(std::none_of(silent.begin(), silent.end(),
                       [](const measure::Result& one) { return one.measure == "mutual_gaze"; }));
}

// Who looks less completes more, without any intention: the child looks 12 x 2 s, the caregiver nearly all
// the time. Completing is then what chance gives.
TEST_CASE("a share stands beside what turning the caregiver's record gives") {
    std::string rows = "episode,play,,,0,240\n";
    for (int k = 0; k < 12; ++k) {
        rows += "child,engage,gaze,," + std::to_string(20 * k + 9) + "," + std::to_string(20 * k + 11) + "\n";
        rows +=
            "caregiver,answer,gaze,," + std::to_string(20 * k + 1) + "," + std::to_string(20 * k + 17) + "\n";
    }
    const MeasuredCase one{rows, {.shifts = 500, .threads = 1}};
    const auto results = measure::shared_bout_results(one.evidence());
    const measure::Result& completed = the(results, "mutual_gaze", "play", "completed by the child");
    REQUIRE(completed.chance);
    REQUIRE(completed.chance->determined());
    CHECK(completed.estimate->value == 1);
    CHECK((**completed.chance).expected > .8);
    CHECK((**completed.chance).p > .05);
    // The same on any number of threads.
    const MeasuredCase two{rows, {.shifts = 500, .threads = 2}};
    const auto again = measure::shared_bout_results(two.evidence());
    CHECK((**the(again, "mutual_gaze", "play", "completed by the child").chance).expected
          == (**completed.chance).expected);
}

TEST_CASE("shuffled gaps are no null of being together, and the reason is said") {
    const MeasuredCase shuffled{two_minutes, {.null = measure::Null::shuffled_gaps, .shifts = 50}};
    const auto results = measure::shared_bout_results(shuffled.evidence());
    const measure::Result& opened = the(results, "mutual_gaze", "play", "opened by the child");
    REQUIRE(opened.chance);
    CHECK(opened.chance->because() == "shuffled gaps tear acts from their context; ask for a shift");
}

TEST_CASE("the bouts of each channel alone are told where it is asked for, and only there") {
    const std::string rows = two_minutes
                             + "child,engage,voice,,0,30\ncaregiver,answer,voice,,10,40\n"
                               "child,engage,touch,,0,30\n";
    const MeasuredCase found{rows, without_shifts()};
    const auto results = measure::shared_bouts_of_channels(found.evidence());
    const auto told = [&](std::string_view part) {
        return value_or_reason(the(results, "shared_bout_of_channel", "play", part));
    };
    CHECK(told("gaze: of the time") == gaze(two_minutes, "of the time"));
    CHECK(told("gaze: completed by the child") == gaze(two_minutes, "completed by the child"));
    CHECK(told("voice: rate") == "0.5 = 1 of 120");
    for (const measure::Result& one : results) CHECK_FALSE(one.part.starts_with("touch"));
    Progress silent;
    const auto asked = [&](const std::vector<std::string>& only) {
        const auto all = measure::account(found.seen, without_shifts(), silent, only).results;
        return std::count_if(all.begin(), all.end(),
                             [](const auto& one) { return one.measure == "shared_bout_of_channel"; });
    };
    CHECK(asked({}) == 0);
    CHECK(asked({"shared_bout_of_channel"}) == static_cast<std::ptrdiff_t>(results.size()));
}

TEST_CASE("where no channel is coded for both there are no bouts of one") {
    const auto results = measure::shared_bouts_of_channels(MeasuredCase{
        "episode,play,,,0,120\nchild,engage,gaze,,0,30\ncaregiver,answer,voice,,10,40\n", without_shifts()}
                                                               .evidence());
    CHECK(value_or_reason(the(results, "shared_bout_of_channel", "play", "any"))
          == "no channel is coded for both");
}
