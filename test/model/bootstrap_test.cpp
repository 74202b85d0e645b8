// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/fitted_dyad.hpp>

#include <attune/model/bootstrap.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

struct Booted {
    Fit fit;
    std::vector<Minutes> sessions;
    FitOptions how;
};

Booted booted(std::uint64_t dyad) {
    const Plan plan = one_strategy("free-play");
    const Session session = session_of(plan, dyad);
    return {fit_of_one(session.told, plan.parameters), {minutes(session.seen)}, {.usual = plan.parameters}};
}

std::vector<Refitted> bootstrap_of(const Booted& of, const BootstrapOptions& options) {
    Progress silent;
    return bootstrap(of.fit, refits(of.fit, of.sessions, of.how, options, silent));
}

} // namespace

TEST_CASE("refits lie around the fit, and are the same on any number of threads") {
    const Booted dyad = booted(4);
    const std::vector<Refitted> told = bootstrap_of(dyad, {.refits = 39, .threads = 1});
    const std::vector<Refitted> again = bootstrap_of(dyad, {.refits = 39, .threads = 2});
    std::size_t i = 0;
    for (const auto* numbers : {&dyad.fit.caregiver, &dyad.fit.child})
        for (const Fitted& one : *numbers) {
            if (!one.estimate) continue;
            CAPTURE(one.name);
            REQUIRE(i < told.size());
            CHECK(told[i].name == one.name);
            CHECK(told[i].value == one.estimate->value);
            CHECK(told[i].told == again[i].told);
            if (told[i].range) {
                CHECK(told[i].range->high == again[i].range->high);
                CHECK(told[i].range->low < one.estimate->interval->high);
                CHECK(told[i].range->high > one.estimate->interval->low);
                CHECK(told[i].range->how == "parametric bootstrap");
            } else {
                CHECK(told[i].told < .95 * 39);
                CHECK(told[i].range.because()
                      == "told by " + std::to_string(told[i].told)
                             + " of 39 refits; nineteen of twenty are needed");
            }
            ++i;
        }
    CHECK(i == told.size());
    CHECK(i >= 8);
}

TEST_CASE("a bootstrap of nothing, of too few, or stopped, is none") {
    const Booted dyad = booted(4);
    Progress silent;
    CHECK_THROWS_WITH_AS(refits(dyad.fit, {}, dyad.how, {}, silent),
                         "a bootstrap of 0 sessions with 199 refits", Misuse);
    CHECK_THROWS_AS(bootstrap_of(dyad, {.refits = 38}), Misuse);
    struct Impatient : Progress {
        bool stop_wanted() const override { return true; }
    } impatient;
    CHECK_THROWS_AS(refits(dyad.fit, dyad.sessions, dyad.how, {}, impatient), Stopped);
}
