// SPDX-License-Identifier: Apache-2.0
// Invariants 9 and 10 of the model with the parameters of `./dev calibrate`.
#include <test/model/support/calibrated.hpp>
#include <test/model/support/one_strategy.hpp>

#include <attune/model/answering.hpp>
#include <attune/model/draws.hpp>
#include <attune/model/fit.hpp>

#include <doctest/doctest.h>

#include <map>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

Plan free_play() {
    Plan plan = one_strategy("free-play");
    plan.parameters = of_one_strategy(calibrated());
    return plan;
}

bool holds(const Fitted& one) {
    return one.estimate->interval->low <= one.usual && one.usual <= one.estimate->interval->high;
}

} // namespace

TEST_CASE("calibrated: the likelihood is higher at the truth than half as much above it") {
    const Plan plan = free_play();
    const Parameters truth = plan.procedure.applied_to(plan.parameters);
    std::vector<Transcript> sessions;
    for (std::uint64_t i = 0; i < 100; ++i) sessions.push_back(simulated_transcript(plan, i));
    const auto height = [&](const Parameters& there) {
        double sum = 0;
        for (const Transcript& one : sessions) sum += Answering{there, one}.log_likelihood();
        return sum;
    };
    const double at_truth = height(truth);
    for (const Parameter one : {Parameter::attentiveness, Parameter::attentiveness_distracted,
                                Parameter::latency_gaze, Parameter::latency_voice, Parameter::offer_rate}) {
        CAPTURE(name(one));
        Parameters other = truth;
        other[one] *= 1.5;
        CHECK(height(other) < at_truth - 10); // the least of them was 33 below
    }
}

// 183, 190 and 192 of 200 held it. Where they hold as often as they say, fewer than 180 come once in 900
// seeds.
TEST_CASE("calibrated: of 200 sessions nine tenths of the intervals hold the truth") {
    const Plan plan = free_play();
    const Parameters truth = plan.procedure.applied_to(plan.parameters);
    std::map<std::string, int> held, asked;
    Progress silent;
    for (std::uint64_t i = 0; i < 200; ++i) {
        const Transcript told = simulated_transcript(plan, i);
        const Fit made = fit(std::span{&told, 1}, {.climbs = 1, .usual = truth}, silent);
        for (const auto* list : {&made.caregiver, &made.child})
            for (const Fitted& one : *list) {
                if (!one.estimate.determined()) continue;
                ++asked[one.name];
                held[one.name] += holds(one);
            }
    }
    for (const char* name : {"attentiveness", "engaged -> bidding", "averted -> engaged"}) {
        CAPTURE(name);
        CHECK(asked[name] == 200);
        CHECK(held[name] >= 180);
    }
}
