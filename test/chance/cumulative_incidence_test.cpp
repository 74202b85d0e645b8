// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/cumulative_incidence.hpp>
#include <attune/chance/misuse.hpp>
#include <attune/chance/survival.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>
#include <cmath>

using namespace attune::chance;
using doctest::Approx;

namespace {

Subject event_at(std::int64_t t, std::size_t cause) {
    return {{{0, t}}, RiskEvent{t, cause}};
}
/// R counts one who is censored at t as at risk at t.
Subject censored_at(std::int64_t t) {
    return {{{0, t + 1}}, {}};
}

/// All patients of the leukaemia trial of Miller 1981, causes alternating by row (see survival.R).
std::vector<Subject> patients() {
    return {event_at(9, 1),   event_at(13, 0), censored_at(13), event_at(18, 0), event_at(23, 1),
            censored_at(28),  event_at(31, 1), event_at(34, 0), censored_at(45), event_at(48, 0),
            censored_at(161), event_at(5, 0),  event_at(5, 1),  event_at(8, 0),  event_at(8, 1),
            event_at(12, 0),  censored_at(16), event_at(23, 0), event_at(27, 1), event_at(30, 0),
            event_at(33, 1),  event_at(43, 0), event_at(45, 1)};
}

} // namespace

TEST_CASE("competing causes equal R's etm, bands included") {
    // test/reference/chance/survival.R (etm 1.1.1, "cloglog").
    struct Row {
        std::int64_t at;
        double incidence, low, high;
    };
    const std::array<std::vector<Row>, 2> expected{
        std::vector{Row{5, 0.043478260869565, 0.0062410633812472, 0.27066138546586},
                    Row{8, 0.086956521739130, 0.0224843300992864, 0.30505246246794},
                    Row{23, 0.273291925465839, 0.1325406117134087, 0.51164891838866},
                    Row{48, 0.521739130434783, 0.3191472187528163, 0.75714592248746}},
        std::vector{Row{5, 0.043478260869565, 0.0062410633812472, 0.27066138546586},
                    Row{23, 0.180124223602484, 0.0714265806016945, 0.41271871955846},
                    Row{45, 0.395445134575569, 0.2198977477549440, 0.63937110401086}}};
    const auto curves = aalen_johansen(risk_table(patients(), 2, 1));
    for (std::size_t cause = 0; cause < 2; ++cause) {
        for (const Row& row : expected[cause]) {
            CAPTURE(cause);
            CAPTURE(row.at);
            const auto step = std::find_if(curves[cause].steps.begin(), curves[cause].steps.end(),
                                           [&](const IncidenceStep& s) { return s.at == row.at; });
            REQUIRE(step != curves[cause].steps.end());
            CHECK(step->incidence == Approx(row.incidence).epsilon(1e-12));
            CHECK(step->band->low == Approx(row.low).epsilon(1e-12));
            CHECK(step->band->high == Approx(row.high).epsilon(1e-12));
        }
    }
}

TEST_CASE("with one cause, incidence and band are Kaplan-Meier's turned over") {
    std::vector<Subject> one_cause = patients();
    for (Subject& subject : one_cause)
        if (subject.event) subject.event->cause = 0;
    const RiskTable table = risk_table(one_cause, 1, 1);
    const SurvivalCurve waiting = kaplan_meier(table, .6);
    const IncidenceCurve curve = aalen_johansen(table, .6)[0];
    REQUIRE(curve.steps.size() == waiting.steps.size());
    for (std::size_t i = 0; i < curve.steps.size(); ++i) {
        CHECK(curve.steps[i].incidence == Approx(1 - waiting.steps[i].survival));
        CHECK(curve.steps[i].band->low == Approx(1 - waiting.steps[i].band->high));
        CHECK(curve.steps[i].band->high == Approx(1 - waiting.steps[i].band->low));
    }
}

TEST_CASE("the incidences of all causes and the share still waiting make 1") {
    CHECK(rc::check([](const std::vector<unsigned char>& bytes) {
        std::vector<Subject> subjects;
        for (const unsigned char byte : bytes)
            subjects.push_back(byte % 4 == 3 ? censored_at(byte / 8) : event_at(byte / 8, byte % 4));
        const RiskTable table = risk_table(subjects, 3, 2);
        const auto curves = aalen_johansen(table);
        const SurvivalCurve waiting = kaplan_meier(table);
        for (std::size_t i = 0; i < waiting.steps.size(); ++i) {
            double sum = waiting.steps[i].survival;
            for (const IncidenceCurve& curve : curves) {
                sum += curve.steps[i].incidence;
                if (curve.steps[i].band) {
                    RC_ASSERT(curve.steps[i].band->contains(curve.steps[i].incidence));
                    RC_ASSERT(curve.steps[i].band->low >= 0 && curve.steps[i].band->high <= 1);
                }
            }
            RC_ASSERT(std::abs(sum - 1) < 1e-12);
        }
    }));
}

TEST_CASE("a share is reached at its step, or not within the curve") {
    const auto curves = aalen_johansen(
        risk_table(std::array{event_at(1, 0), event_at(2, 1), event_at(3, 0), event_at(4, 0)}, 2, 1));
    CHECK(curves[0].first_reaching(.25) == 1);
    CHECK(curves[0].first_reaching(.5) == 3);
    CHECK(curves[0].first_reaching(.75) == 4);
    CHECK_FALSE(curves[0].first_reaching(.8).has_value());
    CHECK_FALSE(curves[1].first_reaching(.5).has_value());
    CHECK(curves[1].at(1) == 0);
    CHECK(curves[1].at(2) == .25);
    CHECK(curves[1].at(0) == 0);
    CHECK_FALSE(curves[1].at(5).has_value());
    CHECK_THROWS_WITH_AS(aalen_johansen(risk_table({}), 2),
                         "aalen_johansen: the effective fraction 2 is outside (0, 1]", Misuse);
}
