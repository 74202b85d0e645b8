// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/fitted_dyad.hpp>

#include <attune/model/bootstrap.hpp>
#include <attune/model/prior.hpp>

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

/// How often intervals held what is true.
struct Held {
    int times = 0;
    int of = 0;

    void add(const measure::Range& told, double truth) {
        ++of;
        times += told.low <= truth && truth <= told.high;
    }
};

/// What a number of a fit is in truth: ways of the child are told as a factor of what is usual.
double truth_of(const std::string& name, const Plan& plan) {
    for (const ParameterRow& row : parameter_table())
        if (row.name == name) return plan.procedure.applied_to(plan.parameters)[row.parameter];
    return 1;
}

/// A dyad of `everyday`: what a fit asks for and the population spreads is drawn, all else is usual.
Plan drawn(const Plan& usual, std::uint64_t dyad) {
    const Spread& spread = built_in_population("everyday")->spread;
    chance::Stream stream{chance::Seed{4242}, "dyads", dyad};
    Plan made = usual;
    const auto draw = [&](Parameter one) {
        if (const Distribution* how = spread_of(spread, one)) made.parameters[one] = how->draw(stream);
    };
    draw(Parameter::attentiveness);
    draw(Parameter::intrusion_rate);
    for (const Channel channel : channels) draw(of(Parameter::latency_gaze, channel));
    const double share = spread.distracted->draw(stream);
    made.parameters[Parameter::distraction_begins] =
        made.parameters[Parameter::distraction_ends] * share / (1 - share);
    return made;
}

} // namespace

TEST_CASE("with a prior the intervals hold dyads that were drawn from it") {
    const Plan usual = one_strategy("free-play");
    const FitOptions how{
        .climbs = 1, .usual = usual.parameters, .prior = built_in_population("everyday")->spread};
    std::map<std::string, Held> held;
    for (std::uint64_t dyad = 0; dyad < 100; ++dyad) {
        const Plan plan = drawn(usual, dyad);
        const Session session = session_of(plan, dyad, 31);
        Progress silent;
        const Fit told = fit({&session.told, 1}, how, silent);
        for (const auto* numbers : {&told.caregiver, &told.child})
            for (const Fitted& one : *numbers)
                if (one.estimate) held[one.name].add(*one.estimate->interval, truth_of(one.name, plan));
    }
    for (const auto& [name, one] : held) {
        MESSAGE(name, ": held ", one.times, " of ", one.of);
        // Intrusions, seen in few, are spread too unevenly for an interval by curvature; see fitting.md.
        // At 95 % fewer than 87 of 100 come once in 1,000 free seeds, at 92 % once in 25.
        if (one.of >= 90) CHECK(one.times >= (name == "intrusion_rate" ? .8 : .87) * one.of);
    }
    CHECK(held.at("attentiveness").of == 100);
}

TEST_CASE("the ranges of refits hold the parameters that made the recording") {
    const Plan plan = one_strategy("free-play");
    const FitOptions how{.climbs = 1, .usual = plan.parameters};
    Held all, attentiveness;
    for (std::uint64_t dyad = 0; dyad < 40; ++dyad) {
        const Session session = session_of(plan, dyad, 31);
        const std::vector<Minutes> minutes{model::minutes(session.seen)};
        const Fit told = fit_of_one(session.told, plan.parameters);
        Progress silent;
        const auto again = refits(told, minutes, how, {.refits = 39, .seed = dyad + 1}, silent);
        for (const Refitted& one : bootstrap(told, again)) {
            if (!one.range) continue;
            all.add(*one.range, truth_of(one.name, plan));
            if (one.name == "attentiveness") attentiveness.add(*one.range, truth_of(one.name, plan));
        }
    }
    MESSAGE("held ", all.times, " of ", all.of, "; attentiveness ", attentiveness.times, " of ",
            attentiveness.of);
    // Of 39 refits the middle 95 % reach from the least to the greatest.
    CHECK(all.of > 500);
    CHECK(all.times >= .9 * all.of);
    CHECK(attentiveness.times >= .85 * attentiveness.of);
}
