// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/side_by_side.hpp>

#include <attune/measure/pace.hpp>
#include <attune/measure/pace_course.hpp>

#include <test/twin/pace.hpp>

#include <doctest/doctest.h>

#include <rapidcheck.h>

#include <cmath>

using namespace attune;
using namespace attune::test;

namespace {

const measure::Result& in(const std::vector<measure::Result>& results, std::string_view part,
                          std::string_view episode = "play") {
    return the(results, part == "level" ? "pace" : "pace_change", episode, part);
}

std::string said(const std::string& rows, std::string_view part, std::string_view episode = "play") {
    return value_or_reason(in(measure::pace_results(MeasuredCase{rows}.evidence()), part, episode));
}

/// So many instants in a block of 10 s, one every 600 ms.
std::string voiced(const std::string& who, std::size_t block, unsigned times) {
    std::string rows;
    for (unsigned i = 0; i < times; ++i)
        rows += who + ",voice,," + std::to_string(10 * block + i * 6 / 10) + "." + std::to_string(i * 6 % 10)
                + ",\n";
    return rows;
}

struct Block {
    unsigned child;
    unsigned caregiver;
};
std::string recording(const std::vector<Block>& blocks) {
    std::string rows = "resolution,,,,0,0.1\nepisode,play,,,0," + std::to_string(10 * blocks.size()) + "\n";
    for (std::size_t i = 0; i < blocks.size(); ++i)
        rows +=
            voiced("child,engage", i, blocks[i].child) + voiced("caregiver,answer", i, blocks[i].caregiver);
    return rows;
}
std::vector<Block> repeated(std::vector<Block> once, std::size_t times) {
    std::vector<Block> all;
    for (; times > 0; --times) all.insert(all.end(), once.begin(), once.end());
    return all;
}

// docs/measure/pace.md works these by hand.
std::vector<Block> calming() {
    std::vector<Block> blocks = repeated({{1, 4}}, 6);
    const auto later = repeated({{1, 1}}, 6);
    blocks.insert(blocks.end(), later.begin(), later.end());
    return blocks;
}
std::vector<Block> following() {
    std::vector<Block> blocks = repeated({{4, 3}, {4, 5}, {2, 5}}, 5);
    blocks.push_back({4, 3});
    return blocks;
}

} // namespace

TEST_CASE("a caregiver who comes to the child's pace, worked by hand") {
    const MeasuredCase found{recording(calming())};
    const auto results = measure::pace_results(found.evidence());
    CHECK(in(results, "level").estimate->value == doctest::Approx(std::sqrt(3)));
    CHECK(in(results, "level").estimate->of == 12);
    CHECK(in(results, "drift").estimate->value == doctest::Approx(6 * -18 * std::log(3) / 143));
    CHECK(in(results, "drift").estimate->of == 12);
    CHECK(in(results, "after the child slows").estimate.because()
          == "the child slowed in 0 blocks; at least 5 are needed");
    const auto& level = *in(results, "level").estimate->interval;
    CHECK(level.how == "5-block jackknife");
    CHECK(level.low < std::sqrt(3));
    CHECK(level.low > 0);
    CHECK(level.high > std::sqrt(3));
}

TEST_CASE("a caregiver who slows after the child, worked by hand") {
    const MeasuredCase found{recording(following())};
    const auto results = measure::pace_results(found.evidence());
    const measure::Result& slows = in(results, "after the child slows");
    CHECK(slows.estimate->value == doctest::Approx(-3));
    CHECK(slows.estimate->of == 5);
    CHECK(slows.unit == "onsets in 10 s");
    REQUIRE(slows.estimate->interval);
    CHECK(slows.estimate->interval->how == "moving blocks");
    CHECK(slows.estimate->interval->high < 0);
}

TEST_CASE("the child slows where it falls to half or less of at least four") {
    const auto slows = [](unsigned first, unsigned second, unsigned third) {
        const std::vector<measure::PaceBlock> blocks{{0, {first, 0}}, {0, {second, 0}}, {0, {third, 0}}};
        return measure::child_slows(blocks, 2);
    };
    CHECK(slows(4, 4, 2));
    CHECK(slows(3, 5, 2));
    CHECK_FALSE(slows(4, 4, 3));
    CHECK_FALSE(slows(4, 3, 1));
    CHECK_FALSE(measure::child_slows(std::vector<measure::PaceBlock>{{0, {8, 0}}, {0, {0, 0}}}, 1));
    CHECK_FALSE(
        measure::child_slows(std::vector<measure::PaceBlock>{{0, {4, 0}}, {1, {4, 0}}, {1, {2, 0}}}, 2));
}

TEST_CASE("only what is done on voice, touch and posture has a pace") {
    const std::string rows =
        "resolution,,,,0,0.1\nepisode,play,,,0,60\nchild,engage,voice,,1,\nchild,shutdown,posture,,2,\n"
        "child,engage,gaze,,3,\ncaregiver,neutral,posture,,4,\n"
        "caregiver,neutral,touch,,5,\ncaregiver,neutral,voice,,6,\n"
        "caregiver,answer,touch,,10,\ncaregiver,answer,face,,12,\n"
        "caregiver,wait,voice,,14,\ncaregiver,away,posture,,16,\n";
    const MeasuredCase found{rows};
    const auto blocks = measure::pace_blocks(found.seen, measure::scopes(found.seen).front());
    REQUIRE(blocks.size() == 6);
    CHECK(blocks[0].onsets.child == 1);
    CHECK(blocks[0].onsets.caregiver == 1);
    CHECK(blocks[1].onsets.child == 0);
    CHECK(blocks[1].onsets.caregiver == 1);
}

TEST_CASE("blocks are of watched time, and begin anew with each episode") {
    // Watched are 0-5 and 20-28: one block, with what begins from 20 to 25.
    const std::string rows =
        "episode,play,,,0,30\nepisode,more,,,30,49\ncoverage,child,voice,,0,5\n"
        "coverage,child,voice,,20,28\ncoverage,child,voice,,30,49\n"
        "child,engage,voice,,4,\nchild,engage,voice,,24.9,\nchild,engage,voice,,25,\n"
        "child,engage,voice,,39,\ncaregiver,answer,voice,,1,\ncaregiver,answer,voice,,10,\n";
    const MeasuredCase found{rows};
    const auto scopes = measure::scopes(found.seen);
    const auto blocks = measure::pace_blocks(found.seen, scopes.back());
    CHECK(scopes.back().name == "free");
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].onsets.child == 2);
    CHECK(blocks[0].onsets.caregiver == 1);
    CHECK(blocks[1].episode == 1);
    CHECK(blocks[1].onsets.child == 1);
}

TEST_CASE("what is too little is said") {
    CHECK(said(recording(repeated({{1, 1}}, 4)), "level") == "4 blocks of 10 s; at least 5 are needed");
    CHECK(said(recording(repeated({{1, 1}}, 5)), "level") == "1 of 5");
    CHECK(said(recording(repeated({{1, 1}}, 11)), "drift") == "11 blocks of 10 s; at least 12 are needed");
    CHECK(said(recording(repeated({{1, 1}}, 12)), "drift") == "0 of 12");
    CHECK(
        said("resolution,,,,0,0.1\nepisode,play,,,0,9\nchild,engage,voice,,1,\ncaregiver,answer,voice,,1,\n",
             "level")
        == "0 blocks of 10 s; at least 5 are needed");
    for (const auto* part : {"level", "drift", "after the child slows"}) {
        CHECK(said("resolution,,,,0,0.1\nepisode,play,,,0,200\nchild,engage,gaze,,1,2\ncaregiver,answer,"
                   "voice,,1,2\n",
                   part)
              == "neither voice, touch nor posture of the child was coded");
        CHECK(said("resolution,,,,0,0.1\nepisode,play,,,0,200\nchild,engage,voice,,1,2\ncaregiver,answer,"
                   "face,,1,2\n",
                   part)
              == "neither voice, touch nor posture of the caregiver was coded");
        CHECK(said("resolution,,,,0,0.1\nepisode,play,,,0,200\nepisode,more,,,200,300\nchild,engage,voice,,"
                   "201,202\n"
                   "caregiver,answer,voice,,201,202\n",
                   part)
              == "nothing began on voice, touch or posture");
    }
}

TEST_CASE("partners who change places turn the level over, and keep the drift") {
    CHECK(rc::check([] {
        std::vector<Block> blocks, swapped;
        for (int n = *rc::gen::inRange(12, 20); n > 0; --n) {
            const Block one{*rc::gen::inRange(0U, 6U), *rc::gen::inRange(0U, 6U)};
            blocks.push_back(one);
            swapped.push_back({one.caregiver, one.child});
        }
        const auto level = [](const std::vector<Block>& of) {
            return measure::pace_results(MeasuredCase{recording(of) + "coverage,child,voice,,0,999\n"
                                                      + "coverage,caregiver,voice,,0,999\n"}
                                             .evidence());
        };
        const auto before = level(blocks), after = level(swapped);
        RC_PRE(in(before, "level").estimate.determined());
        RC_ASSERT(std::abs(in(before, "level").estimate->value * in(after, "level").estimate->value - 1)
                  < 1e-9);
        RC_ASSERT(std::abs(in(before, "drift").estimate->value - in(after, "drift").estimate->value) < 1e-9);
    }));
}

namespace {

std::string in_words(const std::string& episode, std::size_t blocks, double level, double drift,
                     std::size_t slowed, double change) {
    if (blocks < 5) return {};
    return episode + " level " + in_digits(level) + (blocks < 12 ? "" : " drift " + in_digits(drift))
           + (slowed < 5 ? "" : " slowed " + std::to_string(slowed) + " " + in_digits(change)) + "\n";
}

std::string paces(const MeasuredCase& it) {
    std::string text;
    const auto results = measure::pace_results(it.evidence());
    for (const measure::Scope& scope : measure::scopes(it.seen)) {
        const auto& level = in(results, "level", scope.name).estimate;
        const auto& drift = in(results, "drift", scope.name).estimate;
        const auto& slows = in(results, "after the child slows", scope.name).estimate;
        if (scope.name == "free" || !level) continue;
        text +=
            in_words(scope.name, static_cast<std::size_t>(*level->of), level->value, drift ? drift->value : 0,
                     slows ? static_cast<std::size_t>(*slows->of) : 0, slows ? slows->value : 0);
    }
    return text;
}

bool moves(const twin::Account& it, twin::Person person) {
    const auto used = channels_in_use(it.scene.recording, person);
    return used.contains(twin::Channel::voice) || used.contains(twin::Channel::touch)
           || used.contains(twin::Channel::posture);
}

std::string paces(const twin::Account& it) {
    std::string text;
    if (!moves(it, twin::Person::child) || !moves(it, twin::Person::caregiver)) return text;
    for (std::size_t episode = 0; episode < it.scene.episodes.size(); ++episode) {
        const auto blocks = pace_blocks(it.scene, static_cast<int>(episode));
        const bool any = std::any_of(blocks.begin(), blocks.end(), [](const twin::PaceBlock& one) {
            return one.child + one.caregiver > 0;
        });
        if (!any) continue;
        const twin::AfterSlowing slowing = after_slowing(blocks);
        text += in_words(it.scene.episodes[episode].name, blocks.size(), pace_level(blocks),
                         pace_drift(blocks), static_cast<std::size_t>(slowing.slowed), slowing.change);
    }
    return text;
}

} // namespace

TEST_CASE("the pace of random recordings is the naive twin's") {
    twin::Wishes busy;
    busy.seconds = 600;
    busy.motifs = 400;
    same_for_both(
        {[](const MeasuredCase& it) { return paces(it); }, [](const twin::Account& it) { return paces(it); }},
        100, 60, busy);
}
