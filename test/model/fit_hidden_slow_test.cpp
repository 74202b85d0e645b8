// SPDX-License-Identifier: Apache-2.0
// Recovery where nobody coded distraction. docs/model/fitting.md has the table of 169 other sessions.
#include <test/model/support/one_strategy.hpp>

#include <attune/model/fit.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

constexpr std::uint64_t sessions = 20;

Fit fit_of(const Transcript& one, Availability availability) {
    Progress silent;
    return fit(std::span{&one, 1}, {.climbs = 2, .usual = default_parameters(), .availability = availability},
               silent);
}

bool holds(const Fitted& one, double truth) {
    return one.estimate && one.estimate->interval->low <= truth && truth <= one.estimate->interval->high;
}

} // namespace

TEST_CASE("attentiveness is held where distraction is left open, and not where it is ignored") {
    const Plan plan = one_strategy("free-play");
    const double truth = plan.parameters[Parameter::attentiveness];
    int open = 0, ignored = 0;
    for (std::uint64_t dyad = 0; dyad < sessions; ++dyad) {
        const Transcript untold = without_distraction(simulated_transcript(plan, dyad));
        open += holds(fit_of(untold, Availability::hidden).caregiver.front(), truth);
        ignored += holds(fit_of(untold, Availability::coded).caregiver.front(), truth);
    }
    // At .95 fewer than 16 of 20 come in one free seed of 400; of 109 fresh sessions 52 were held where
    // ignored.
    CHECK(open >= 16);
    CHECK(ignored <= 15);
}

TEST_CASE("where nobody was distracted two states are next to never told") {
    Plan plan = one_strategy("free-play");
    plan.parameters[Parameter::distraction_begins] = 0;
    int told = 0;
    for (std::uint64_t dyad = 0; dyad < sessions; ++dyad)
        told += fit_of(simulated_transcript(plan, dyad), Availability::hidden).hidden->two_states;
    CHECK(told <= 2); // of 60 fresh sessions one was
}
