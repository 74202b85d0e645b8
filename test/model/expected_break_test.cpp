// SPDX-License-Identifier: Apache-2.0
#include <attune/model/expected_break.hpp>
#include <attune/model/first_answer.hpp>
#include <attune/model/noticing.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/model/what_if.hpp>
#include <attune/timeline/misuse.hpp>

#include <test/model/support/fitted_dyad.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune;
using namespace attune::model;

namespace {

const Fit& a_fit() {
    static const Fit made = [] {
        const Plan plan{*built_in_procedure("free-play"), default_parameters(), 0};
        return test::fit_of_one(test::session_of(plan, 0).told, default_parameters());
    }();
    return made;
}

const Procedure& still_face() {
    return *built_in_procedure("still-face");
}

ExpectedBreak expected(unsigned threads, std::uint32_t times = 4) {
    Progress silent;
    return expected_break(Draws{a_fit(), chance::Seed{1}}, default_parameters(), still_face(),
                          {.draws = 39, .times = times, .threads = threads}, silent);
}

} // namespace

TEST_CASE("the states of a child share out its time in an expected break, bin by bin") {
    const ExpectedBreak told = expected(1);
    REQUIRE(told.fitted.size() == 24);
    for (std::size_t bin = 0; bin < told.fitted.size(); ++bin) {
        double fitted = 0, usual = 0;
        for (const ChildState state : child_states) {
            fitted += told.fitted[bin][share_of(state)].value;
            usual += told.usual[bin][share_of(state)];
        }
        CHECK(fitted == doctest::Approx(1));
        CHECK(usual == doctest::Approx(1));
    }
}

TEST_CASE("a break that is over stays over, and is not over before it was calm for five seconds") {
    const ExpectedBreak told = expected(1);
    REQUIRE(told.mending.size() == 8);
    for (std::size_t i = 1; i < told.mending.size(); ++i) {
        CHECK(told.mending[i].fitted.value >= told.mending[i - 1].fitted.value);
        CHECK(told.mending[i].usual >= told.mending[i - 1].usual);
    }
    CHECK(told.mending.back().fitted.value > .5);
    Procedure brief = still_face();
    brief.episodes.back().length = Seconds{settled - 1};
    Progress silent;
    const ExpectedBreak none = expected_break(Draws{a_fit(), chance::Seed{1}}, default_parameters(), brief,
                                              {.draws = 39, .times = 4}, silent);
    CHECK(none.mending.back().fitted.value == 0);
}

TEST_CASE("an expected break is the same for any number of threads, and needs enough draws") {
    const ExpectedBreak one = expected(1), two = expected(2);
    for (std::size_t bin = 0; bin < one.fitted.size(); ++bin)
        CHECK(one.fitted[bin][Quantity::distress].value == two.fitted[bin][Quantity::distress].value);
    Progress silent;
    CHECK_THROWS_AS(expected_break(Draws{a_fit(), chance::Seed{1}}, default_parameters(), still_face(),
                                   {.draws = 38}, silent),
                    Misuse);
}

TEST_CASE("a cue is noticed with 1 - exp(-kappa I), and its interval is that of kappa") {
    const Draws draws{a_fit(), chance::Seed{1}};
    const Fitted& kappa = a_fit().caregiver.front();
    REQUIRE(kappa.name == "attentiveness");
    REQUIRE(kappa.estimate);
    const std::vector<Noticing> told = noticing(a_fit(), draws, default_parameters());
    REQUIRE(told.size() == 6);
    const Noticing& cry = told[2];
    CHECK(cry.cue == ChildState::alarmed);
    CHECK(cry.chance->value == doctest::Approx(1 - std::exp(-2 * kappa.estimate->value)));
    CHECK(cry.chance->interval->low == doctest::Approx(1 - std::exp(-2 * kappa.estimate->interval->low)));
    CHECK(cry.usual == doctest::Approx(1 - std::exp(-2 * .9)));
    for (const Noticing& one : told)
        if (one.chance) {
            CHECK(one.chance->interval->low <= one.chance->value);
            CHECK(one.chance->value <= one.chance->interval->high);
        }
}

TEST_CASE("the first answer begins with nobody and ends with what is noticed and answered at all") {
    const Draws draws{a_fit(), chance::Seed{1}};
    const FirstAnswer told = first_answer(a_fit(), draws, default_parameters());
    REQUIRE(told.points.size() == first_answer_times.size());
    CHECK(told.points.front().fitted == 0);
    for (std::size_t i = 1; i < told.points.size(); ++i)
        CHECK(told.points[i].fitted >= told.points[i - 1].fitted);
    const double noticed = noticing(a_fit(), draws, default_parameters())[1].chance->value;
    CHECK(told.points.back().fitted < noticed);
    CHECK(told.points.back().fitted > .8 * noticed);
}
