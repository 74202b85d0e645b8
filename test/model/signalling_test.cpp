// SPDX-License-Identifier: Apache-2.0
#include <attune/model/consequences.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/model/signalling.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::model;

namespace {

/// A child that has just begun to call in an episode in which it signals more than it feels.
DyadState calling(ChildState child) {
    DyadState state = session(default_parameters(), first_learned(default_parameters()));
    state.child = child;
    state.affect.distress = .5;
    state.episode = {.is_on = true, .strategy = Strategy::maximise};
    return state;
}

/// What an episode of these cues and half a minute of full distress has paid, learned at once.
double paid(const Parameters& prices) {
    Parameters parameters = prices;
    parameters[Parameter::learning_rate] = 1;
    DyadState state = calling(ChildState::bidding);
    give_cue(state, parameters); // of strength 1.5
    state.child = ChildState::alarmed;
    give_cue(state, parameters); // of strength 4
    give_cue(state, parameters);
    state.episode.distress = 30;
    state.affect.distress = 0;
    chance::Stream chance{chance::Seed{1}, "session", 0};
    CHECK(judge_episode(state, parameters, chance));
    return state.learned.policy.payoff[Strategy::maximise];
}

} // namespace

TEST_CASE("an episode pays its minutes of distress, and each signal its strength squared") {
    Parameters free = default_parameters();
    free[Parameter::signal_cost] = 0;
    CHECK(paid(free) == doctest::Approx(-.5));
    CHECK(paid(default_parameters()) == doctest::Approx(-.5 - .002 * (1.5 * 1.5 + 4 * 4 + 4 * 4)));
}

TEST_CASE("the loudest signal may have a price of its own, which is paid once") {
    Parameters once = default_parameters();
    once[Parameter::signal_cost] = 0;
    once[Parameter::loudest_cost] = .01;
    CHECK(paid(once) == doctest::Approx(-.5 - .01 * 4 * 4));
}

TEST_CASE("a soft cue of a child that plays costs nothing") {
    DyadState state = calling(ChildState::engaged);
    CHECK(give_cue(state, default_parameters()) == doctest::Approx(.7));
    CHECK(state.episode.signals == 0);
    CHECK(state.episode.loudest == 0);
}

TEST_CASE("an episode in which comfort came uncalled for is credited to signalling as one feels") {
    Parameters parameters = default_parameters();
    parameters[Parameter::comfort_credit] = 1;
    const auto learned_of_direct = [&](bool offered) {
        DyadState state = calling(ChildState::bidding);
        Answer answer;
        answer.offered = offered;
        comforted(state, answer, Channel::touch, parameters);
        CHECK(state.episode.is_led == offered);
        state.affect.distress = 0;
        chance::Stream chance{chance::Seed{1}, "session", 0};
        CHECK(judge_episode(state, parameters, chance));
        return state.learned.policy.payoff[Strategy::direct];
    };
    CHECK(learned_of_direct(false) == parameters[Parameter::payoff_first]);
    CHECK(learned_of_direct(true) > parameters[Parameter::payoff_first]); // it has cost nothing
}
