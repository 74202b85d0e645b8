// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/fitted_dyad.hpp>

#include <attune/model/what_if.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

struct Asked {
    Draws draws;
    std::vector<Minutes> sessions;
};

Asked asked(std::uint64_t dyad) {
    const Plan plan = one_strategy("free-play");
    const Session session = session_of(plan, dyad);
    return {Draws{fit_of_one(session.told, plan.parameters), chance::Seed{1}}, {minutes(session.seen)}};
}

WhatIf answer(const Asked& asked, const Alteration& change, const WhatIfOptions& options) {
    Progress silent;
    return what_if(asked.draws, asked.sessions, change, options, silent);
}

const Contrast& of(const WhatIf& told, Gauge gauge) {
    return told.contrasts[static_cast<std::size_t>(gauge)];
}

} // namespace

TEST_CASE("a change of nothing makes a difference of exactly 0") {
    for (const std::uint64_t seed : {1, 2, 3}) {
        const WhatIf told = answer(asked(seed), {"nothing", {}}, {.draws = 39, .times = 2, .seed = seed});
        CHECK(told.contrasts.size() == gauge_count);
        for (const Contrast& one : told.contrasts) {
            CAPTURE(gauges()[static_cast<std::size_t>(one.gauge)].name);
            REQUIRE(one.difference.determined());
            CHECK(one.difference->value == 0);
            CHECK(one.difference->interval->low == 0);
            CHECK(one.difference->interval->high == 0);
            CHECK(one.as_fitted->value == one.changed->value);
        }
    }
}

TEST_CASE("who notices more answers more; with the phone away more is answered") {
    // Four standard errors of a mean over 79 draws; the interval is some four deviations of one draw wide.
    const auto error = [](const Contrast& one) {
        const measure::Range& range = *one.difference->interval;
        return (range.high - range.low) / 4 / std::sqrt(79);
    };
    const WhatIfOptions options{.draws = 79, .times = 4};
    for (const std::uint64_t dyad : {2, 4, 5}) {
        CAPTURE(dyad);
        const Asked one = asked(dyad);
        const Contrast more = of(answer(one, alteration("attentiveness=3"), options), Gauge::answered);
        CHECK(more.difference->value > 4 * error(more));
        CHECK(more.difference->value == doctest::Approx(more.changed->value - more.as_fitted->value));
        const Contrast less = of(answer(one, alteration("attentiveness=.1"), options), Gauge::answered);
        CHECK(less.difference->value < -4 * error(less));
        const Contrast away = of(answer(one, alteration("no-distraction"), options), Gauge::answered);
        CHECK(away.difference->value > 4 * error(away));
    }
}

TEST_CASE("what if gives the same on any number of threads") {
    const Asked dyad = asked(3);
    const WhatIf one = answer(dyad, alteration("calm"), {.draws = 39, .times = 1, .threads = 1});
    const WhatIf three = answer(dyad, alteration("calm"), {.draws = 39, .times = 1, .threads = 3});
    for (std::size_t i = 0; i < gauge_count; ++i) {
        CHECK(one.contrasts[i].difference->value == three.contrasts[i].difference->value);
        CHECK(one.contrasts[i].changed->interval->high == three.contrasts[i].changed->interval->high);
    }
}

TEST_CASE("several sessions are asked about together") {
    Asked dyad = asked(2);
    const double once =
        of(answer(dyad, alteration("calm"), {.draws = 39, .times = 2}), Gauge::bids).as_fitted->value;
    dyad.sessions.push_back(dyad.sessions.front());
    const double twice =
        of(answer(dyad, alteration("calm"), {.draws = 39, .times = 2}), Gauge::bids).as_fitted->value;
    CHECK(twice == doctest::Approx(2 * once).epsilon(.15));
}

TEST_CASE("a gauge without a value in the simulated minutes says so") {
    Asked dyad = asked(2);
    const WhatIf told =
        answer(dyad, alteration("attentiveness=0,offer_rate=0,intrusion_rate=0"), {.draws = 39, .times = 1});
    CHECK(of(told, Gauge::latency).as_fitted.determined());
    CHECK(of(told, Gauge::latency).changed.because() == "it has no value in 39 of 39 draws");
    CHECK(!of(told, Gauge::latency).difference.determined());
    CHECK(of(told, Gauge::answered).changed->value == 0);
}

TEST_CASE("what if of nothing, with too few draws, or stopped, is none") {
    Asked dyad = asked(2);
    Progress silent;
    CHECK_THROWS_WITH_AS(what_if(dyad.draws, {}, alteration("calm"), {}, silent),
                         "what if with 0 sessions, 199 draws, 20 times", Misuse);
    CHECK_THROWS_AS(what_if(dyad.draws, dyad.sessions, alteration("calm"), {.draws = 38}, silent), Misuse);
    struct Impatient : Progress {
        bool stop_wanted() const override { return true; }
    } impatient;
    CHECK_THROWS_AS(what_if(dyad.draws, dyad.sessions, alteration("calm"), {}, impatient), Stopped);
}
