// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/fitted_dyad.hpp>

#include <attune/model/predictive_check.hpp>
#include <attune/model/refitted_check.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

struct Checked {
    Draws draws;
    std::vector<Minutes> sessions;
    Readings observed;
};

Checked fitted(double attentiveness, std::uint64_t dyad) {
    Plan plan = one_strategy("free-play");
    const Parameters usual = plan.parameters;
    plan.parameters[Parameter::attentiveness] = attentiveness;
    const Session session = session_of(plan, dyad);
    Checked made{Draws{fit_of_one(session.told, usual), chance::Seed{1}}, {minutes(session.seen)}, {}};
    made.observed.add(session.seen, {});
    return made;
}

PredictiveCheck check(const Checked& of, const Readings& observed, const WhatIfOptions& options = {}) {
    Progress silent;
    return predictive_check(of.draws, of.sessions, observed, options, silent);
}

const Predicted& gauge(const PredictiveCheck& check, Gauge one) {
    return check.gauges[static_cast<std::size_t>(one)];
}

} // namespace

TEST_CASE("a simulated recording is one that its own fit gives") {
    const Checked dyad = fitted(.9, 4);
    const PredictiveCheck told = check(dyad, dyad.observed);
    CHECK(told.simulated == 199);
    CHECK(told.compared() == gauge_count);
    CHECK(told.not_given().empty());
    for (const Predicted& one : told.gauges) {
        CAPTURE(gauges()[static_cast<std::size_t>(one.gauge)].name);
        CHECK(one.low <= one.expected);
        CHECK(one.expected <= one.high);
        CHECK(*one.p <= *one.p_adjusted);
        const bool inside = one.low <= *one.observed && *one.observed <= one.high;
        CHECK((inside || *one.p < .06));
    }
}

TEST_CASE("a recording of another caregiver is not what the fit gives") {
    const Checked attentive = fitted(3, 4), rarely = fitted(.1, 5);
    const PredictiveCheck told = check(rarely, attentive.observed, {.draws = 999});
    const Predicted& answered = gauge(told, Gauge::answered);
    CHECK(*answered.observed > answered.high);
    CHECK(*answered.p == doctest::Approx(2. / 1000));
    const std::vector<Gauge> not_given = told.not_given();
    CHECK(std::find(not_given.begin(), not_given.end(), Gauge::answered) != not_given.end());
}

TEST_CASE("what was seen too rarely is not compared, with the reason") {
    const Checked dyad = fitted(.9, 4);
    const PredictiveCheck told = check(dyad, Readings{}, {.draws = 39});
    CHECK(gauge(told, Gauge::answered).observed.because() == "0 complete cues; at least 5 are needed");
    CHECK(!gauge(told, Gauge::answered).p);
    CHECK(!gauge(told, Gauge::answered).p_adjusted);
    CHECK(gauge(told, Gauge::answered).n == 39);
    CHECK(told.compared() == gauge_count - 2);
}

TEST_CASE("what simulated recordings do not have is not compared, with the reason") {
    Checked dyad = fitted(.9, 4);
    dyad.sessions.front().procedure.episodes.front().conditions = {.caregiver = CaregiverState::absent,
                                                                   .is_free = false};
    const PredictiveCheck told = check(dyad, dyad.observed, {.draws = 39});
    CHECK(gauge(told, Gauge::latency).observed.because()
          == "it has a value in 0 simulated recordings; at least 39 are needed");
    CHECK(!gauge(told, Gauge::latency).p);
}

TEST_CASE("a predictive check gives the same on any number of threads, and stops") {
    const Checked dyad = fitted(.9, 4);
    const PredictiveCheck one = check(dyad, dyad.observed, {.draws = 39, .threads = 1});
    const PredictiveCheck three = check(dyad, dyad.observed, {.draws = 39, .threads = 3});
    for (std::size_t i = 0; i < gauge_count; ++i) CHECK(one.gauges[i].expected == three.gauges[i].expected);
    CHECK_THROWS_WITH_AS(check(dyad, dyad.observed, {.draws = 38}),
                         "a predictive check of 1 sessions with 38 draws", Misuse);
    struct Impatient : Progress {
        bool stop_wanted() const override { return true; }
    } impatient;
    CHECK_THROWS_AS(predictive_check(dyad.draws, dyad.sessions, dyad.observed, {}, impatient), Stopped);
}

TEST_CASE("refits weigh a recording by its own fit, and tell one that the model does not give") {
    const Plan plan = one_strategy("free-play");
    const Session session = session_of(plan, 4);
    const Fit told = fit_of_one(session.told, plan.parameters);
    const std::vector<Minutes> sessions{minutes(session.seen)};
    Progress silent;
    const std::vector<Refit> again =
        refits(told, sessions, {.usual = plan.parameters}, {.refits = 39, .seed = 5}, silent);
    const auto weighed = [&](const Readings& observed, unsigned threads) {
        const Draws draws{told, chance::Seed{1}};
        PredictiveCheck made = predictive_check(draws, sessions, observed, {.draws = 39}, silent);
        weigh_by_refits(made, told, sessions, again, {.times = 4, .seed = 5, .threads = threads}, silent);
        return made;
    };
    Readings own;
    own.add(session.seen, {});
    const PredictiveCheck one = weighed(own, 1), three = weighed(own, 3);
    for (std::size_t i = 0; i < gauge_count; ++i) {
        REQUIRE(one.gauges[i].p_refitted.has_value());
        CHECK(*one.gauges[i].p_refitted > 2. / 40);
        CHECK(one.gauges[i].p_refitted == three.gauges[i].p_refitted);
    }
    // Of a caregiver who answers next to nothing, beside a fit of one who does.
    Plan other = plan;
    other.parameters[Parameter::attentiveness] = .02;
    Readings rarely;
    rarely.add(session_of(other, 5).seen, {});
    CHECK(*gauge(weighed(rarely, 2), Gauge::answered).p_refitted == doctest::Approx(2. / 40));
    CHECK(!gauge(weighed(Readings{}, 2), Gauge::answered).p_refitted);
    PredictiveCheck none;
    CHECK_THROWS_WITH_AS(weigh_by_refits(none, told, {}, again, {}, silent),
                         "0 sessions and 20 times to weigh a check by", Misuse);
}
