// SPDX-License-Identifier: Apache-2.0
#include <attune/model/expectation.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/model/policy.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune::model;

TEST_CASE("trust begins half way, threat near nothing") {
    const Parameters parameters = default_parameters();
    CHECK(first_trust(parameters).share() == .5);
    CHECK(first_threat(parameters).share() == doctest::Approx(.01));
    CHECK(fear(first_threat(parameters).share(), parameters) == doctest::Approx(1. / 6));
}

TEST_CASE("an expectation goes to what always happens, and forgets it again") {
    const Expectation first{2, 2};
    Expectation trust = first;
    for (int i = 0; i < 2000; ++i) trust.learn(true, first, 150);
    CHECK(trust.yes == doctest::Approx(2 + 150).epsilon(1e-4)); // the sum of what is kept: 1/(1 − (1 − 1/n))
    CHECK(trust.no == doctest::Approx(2));
    for (int i = 0; i < 150; ++i) trust.learn(false, first, 150);
    CHECK(trust.yes == doctest::Approx(2 + 150 * std::pow(1 - 1. / 150, 150)).epsilon(1e-4));
}

TEST_CASE("with a memory of one outcome only the last one counts") {
    Expectation trust{2, 2};
    for (const bool answered : {true, true, false}) trust.learn(answered, {2, 2}, 1);
    CHECK(trust == Expectation{2, 3});
}

TEST_CASE("the strategy that pays most is chosen most, in the proportions of the formula") {
    const Parameters parameters = default_parameters();
    Policy policy = first_policy(parameters);
    for (const double chance : policy.chances(parameters).values) CHECK(chance == doctest::Approx(1. / 3));
    policy.payoff = {{-.6, -.5, -.55}};
    policy.spread = {{.3, .3, .425}}; // χ·.125 makes good what .05 of payoff lacks
    const auto chances = policy.chances(parameters);
    CHECK(chances[Strategy::direct] == doctest::Approx(chances[Strategy::maximise]));
    CHECK(chances[Strategy::minimise] / chances[Strategy::direct] == doctest::Approx(std::exp(-.1 / .05)));
    CHECK(policy.choose(1e-9, parameters) == Strategy::minimise);
    CHECK(policy.choose(chances[Strategy::minimise] + 1e-9, parameters) == Strategy::direct);
    CHECK(policy.choose(1 - 1e-9, parameters) == Strategy::maximise);
}

TEST_CASE("a payoff is learned by a twentieth of the surprise") {
    const Parameters parameters = default_parameters();
    Policy policy = first_policy(parameters);
    policy.learn(Strategy::direct, -.9, parameters);
    CHECK(policy.payoff[Strategy::direct] == doctest::Approx(-.5 + .05 * -.4));
    CHECK(policy.spread[Strategy::direct] == doctest::Approx(.3 + .05 * (.4 - .3)));
    CHECK(policy.payoff[Strategy::minimise] == -.5);
}

TEST_CASE("with exploration every way is tried now and then, whatever it has paid") {
    Parameters parameters = default_parameters();
    parameters[Parameter::exploration] = .3;
    Policy policy = first_policy(parameters);
    policy.payoff = {{-.1, -9, -9}};
    const auto chances = policy.chances(parameters);
    CHECK(chances[Strategy::direct] == doctest::Approx(.1));
    CHECK(chances[Strategy::minimise] == doctest::Approx(.8));
}

TEST_CASE("what an untried way seemed to pay fades, where it is told to") {
    Parameters parameters = default_parameters();
    parameters[Parameter::payoff_fading] = .1;
    Policy policy = first_policy(parameters);
    policy.payoff = {{-.5, -.9, -.2}};
    policy.learn(Strategy::minimise, -.5, parameters);
    CHECK(policy.payoff[Strategy::minimise] == doctest::Approx(-.5));
    CHECK(policy.payoff[Strategy::direct] == doctest::Approx(-.86));
    CHECK(policy.payoff[Strategy::maximise] == doctest::Approx(-.23));
}

TEST_CASE("comfort that came uncalled for speaks for signalling as one feels") {
    Parameters parameters = default_parameters();
    Policy policy = first_policy(parameters);
    policy.payoff[Strategy::direct] = -.9;
    policy.credit(-.3, parameters);
    CHECK(policy.payoff[Strategy::direct] == -.9); // not, if you say nothing
    parameters[Parameter::comfort_credit] = .5;
    policy.credit(-.3, parameters);
    CHECK(policy.payoff[Strategy::direct] == doctest::Approx(-.9 + .5 * .05 * .6));
}
