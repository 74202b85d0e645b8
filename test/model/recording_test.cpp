// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/watchers.hpp>

#include <attune/model/recording.hpp>

#include <doctest/doctest.h>

#include <set>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

Plan plan(const char* procedure) {
    return {*built_in_procedure(procedure), default_parameters(), 0};
}

/// Seconds in which an act is on, on a channel of a person.
double seconds(const Timeline& timeline, Act act, Channel channel) {
    double sum = 0;
    for (const StateTrack& track : timeline.states())
        for (const State& state : track.states()) {
            const Meaning& meaning = *track.heading()[state.code].meaning;
            if (meaning.act == act && meaning.channel == channel)
                sum += Seconds{state.interval.length()}.count();
        }
    return sum;
}

} // namespace

TEST_CASE("a simulated dyad is a recording like any other") {
    const Timeline timeline = recording(plan("still-face"), chance::Seed{7}, 0);
    CHECK(timeline.name() == "still-face");
    CHECK(timeline.length() == std::chrono::seconds{360});
    CHECK(timeline.resolution() == std::chrono::milliseconds{1});
    REQUIRE(timeline.episodes().size() == 3);
    CHECK(timeline.episodes()[1].name == "still");
    CHECK(timeline.episodes()[1].instruction == Instruction{Act::still, {}});
    CHECK(std::holds_alternative<Dyad>(choose_dyad(timeline, "", "")));
    for (const StateTrack& track : timeline.states())
        for (const Code& code : track.heading().codes) CHECK(code.meaning);
}

TEST_CASE("the child's states are in the recording for as long as they last") {
    Occupancy occupancy;
    simulate(plan("still-face"), chance::Seed{7}, 0, occupancy);
    const Timeline timeline = recording(plan("still-face"), chance::Seed{7}, 0);
    using enum ChildState;
    for (const ChildState state : {engaged, bidding, averted, content, withdrawn})
        CHECK(std::abs(seconds(timeline, act(state), Channel::gaze) - occupancy.seconds[state]) < .1);
    CHECK(std::abs(seconds(timeline, Act::alarm, Channel::face) - occupancy.seconds[alarmed]) < .1);
}

TEST_CASE("nobody acts with a still face, not even to finish an act") {
    for (std::uint64_t dyad = 0; dyad < 20; ++dyad) {
        const Timeline timeline = recording(plan("still-face"), chance::Seed{7}, dyad);
        const Interval still = timeline.episodes()[1].interval;
        for (const StateTrack& track : timeline.states())
            for (const State& state : track.states())
                if (is_directed(track.heading()[state.code].meaning->act))
                    CHECK(!overlap(state.interval, still));
    }
}

TEST_CASE("a caregiver who goes is away, a distracted one is distracted by what the procedure says") {
    const Timeline separated = recording(plan("strange-situation"), chance::Seed{7}, 0);
    CHECK(seconds(separated, Act::away, Channel::posture) > 0);
    const Timeline bath = recording(plan("bath-time"), chance::Seed{7}, 0);
    std::set<std::string> kinds;
    for (const StateTrack& track : bath.states())
        for (const Code& code : track.heading().codes)
            if (code.meaning->act == Act::distraction) kinds.insert(code.meaning->kind);
    CHECK(kinds == std::set<std::string>{"telephone"});
}
