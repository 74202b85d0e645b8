// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/fitted_dyad.hpp>

#include <attune/model/draws.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

measure::Observation observed(const Timeline& timeline) {
    return *measure::observe(timeline, std::get<Dyad>(choose_dyad(timeline, "", "")), measure::Options{});
}

measure::Observation again(const Minutes& minutes, const Parameters& parameters, std::uint64_t index = 0) {
    return observed(simulated(minutes, of_one_strategy(parameters), chance::Seed{3}, index));
}

} // namespace

TEST_CASE("simulated minutes have the recording's watched time, episodes and instructions") {
    const Session real = session_of(one_strategy("still-face"), 2);
    const Minutes same = minutes(real.seen);
    const measure::Observation made = again(same, default_parameters());
    CHECK(made.watched == real.seen.watched);
    CHECK(made.episodes == real.seen.episodes);
    CHECK(made.resolution == real.seen.resolution);
    CHECK(made.in_use.caregiver == real.seen.in_use.caregiver);
    CHECK(made.gone == real.seen.gone);
}

TEST_CASE("a recording that begins late and is seen in parts keeps its gaps") {
    Session real = session_of(one_strategy("free-play"), 1);
    const auto at = [](int s) { return Instant{std::chrono::seconds{s}}; };
    const Stretches parts{{Interval{at(60), at(120)}, Interval{at(180), at(400)}}};
    for (const Channel channel : channels) real.seen.covered.caregiver[channel] = parts;
    real.seen.watched = parts;
    const Minutes same = minutes(real.seen);
    CHECK(same.procedure.length().count() == doctest::Approx(340));
    const measure::Observation made = again(same, default_parameters());
    CHECK(made.watched == Stretches{{Interval{at(0), at(60)}, Interval{at(120), at(340)}}});
}

TEST_CASE("a channel of the caregiver that was not coded is not there") {
    Session real = session_of(one_strategy("free-play"), 1);
    real.seen.in_use.caregiver = {Channel::voice};
    const measure::Observation made = again(minutes(real.seen), default_parameters());
    CHECK(made.in_use.caregiver == ChannelSet{Channel::voice});
    CHECK(!made.answers().empty());
    for (const measure::Bout& one : made.bouts.caregiver) CHECK(one.channel == Channel::voice);
}

TEST_CASE("what was coded in steps is simulated in steps, and no act is lost to them") {
    Session real = session_of(one_strategy("free-play"), 1);
    real.seen.resolution = std::chrono::seconds{1};
    const measure::Observation made = again(minutes(real.seen), default_parameters());
    CHECK(made.resolution == std::chrono::seconds{1});
    for (const measure::Bout& one : made.bouts.caregiver)
        CHECK(one.onset.since_zero() % std::chrono::seconds{1} == Duration{0});
    CHECK(made.cue_bouts().size() > 20);
}

TEST_CASE("where no distraction was coded, none is simulated") {
    Session real = session_of(one_strategy("free-play"), 1);
    CHECK(!again(minutes(real.seen), default_parameters()).distracted.empty());
    real.seen.distracted = {};
    CHECK(again(minutes(real.seen), default_parameters()).distracted.empty());
}

TEST_CASE("where distraction never begins, it is not there at the beginning either") {
    Session real = session_of(one_strategy("free-play"), 1);
    real.seen.distracted = unite(
        real.seen.distracted, Stretches{{Interval{Instant{Duration{0}}, Instant{std::chrono::seconds{9}}}}});
    Parameters never = default_parameters();
    never[Parameter::distraction_begins] = 0;
    CHECK(again(minutes(real.seen), default_parameters()).distracted.contains(Instant{Duration{0}}));
    CHECK(again(minutes(real.seen), never).distracted.empty());
}

TEST_CASE("the same seed and index give the same minutes") {
    const Minutes same = minutes(session_of(one_strategy("free-play"), 1).seen);
    const auto bouts = [&](std::uint64_t index) {
        return again(same, default_parameters(), index).bouts.caregiver.size();
    };
    CHECK(bouts(4) == bouts(4));
    CHECK(again(same, default_parameters(), 4).child.bid == again(same, default_parameters(), 4).child.bid);
    CHECK(again(same, default_parameters(), 4).child.bid != again(same, default_parameters(), 5).child.bid);
}

TEST_CASE("nothing watched, nothing simulated") {
    Session real = session_of(one_strategy("free-play"), 1);
    real.seen.watched = {};
    CHECK_THROWS_WITH_AS(minutes(real.seen), "nothing of the recording was watched", Misuse);
}
