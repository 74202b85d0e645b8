// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/misuse.hpp>
#include <attune/chance/survival.hpp>

#include <doctest/doctest.h>

#include <array>

using namespace attune::chance;
using doctest::Approx;

namespace {

Subject event_at(std::int64_t t) {
    return {{{0, t}}, RiskEvent{t, 0}};
}
/// Still without an event at t: R counts such a one as at risk at t, so the stretch has to hold t.
Subject censored_at(std::int64_t t) {
    return {{{0, t + 1}}, {}};
}

} // namespace

TEST_CASE("the cues of worked example 1 give its curve") {
    // worked-examples, 1-ledger: own time since onset, in milliseconds; by hand from its table.
    const std::array cues{
        Subject{{{0, 3000}}, RiskEvent{2999, 0}},
        Subject{{{0, 999}}, {}},                                // superseded by cue 3
        Subject{{{0, 2000}}, {}},                               //
        Subject{{{0, 1000}, {3000, 5000}}, RiskEvent{3500, 0}}, // cue 5 lies in it
        Subject{{{0, 2000}}, {}},                               //
        Subject{{{0, 5000}}, RiskEvent{1000, 0}},               //
        Subject{{{0, 3000}}, RiskEvent{0, 0}},                  // coincident
        Subject{{{0, 1000}}, {}},                               // cut at the end
    };
    const RiskTable all = risk_table(cues, 1, 1);
    const std::array<std::size_t, 4> at_risk{8, 4, 1, 1};
    REQUIRE(all.rows.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) CHECK(all.rows[i].at_risk == at_risk[i]);
    const SurvivalCurve curve = kaplan_meier(all);
    CHECK(curve.steps[0].survival == .875);
    CHECK(curve.steps[1].survival == .65625);
    CHECK(curve.steps[2].survival == 0);

    const SurvivalCurve printed = kaplan_meier(risk_table(cues));
    CHECK(printed.steps.size() == 1);
    CHECK(printed.ends_at == 1000);
    CHECK(printed.at(0) == .875);
    CHECK(printed.at(999) == .875);
    CHECK_FALSE(printed.at(1000).has_value());
    CHECK_FALSE(printed.median().has_value());
}

TEST_CASE("curve and band equal R's survfit with conf.type = \"log-log\"") {
    // The maintained patients of the leukaemia trial of Miller 1981; test/reference/chance/survival.R.
    const std::array patients{event_at(9),     event_at(13),    censored_at(13), event_at(18),
                              event_at(23),    censored_at(28), event_at(31),    event_at(34),
                              censored_at(45), event_at(48),    censored_at(161)};
    struct Row {
        std::int64_t at;
        std::size_t at_risk;
        double survival, low, high;
    };
    const std::array expected{Row{9, 11, 0.90909090909091, 0.508080205769930, 0.98667382266782},
                              Row{13, 10, 0.81818181818182, 0.447428614682181, 0.95116222858249},
                              Row{18, 8, 0.71590909090909, 0.350190385907938, 0.89902397419105},
                              Row{23, 7, 0.61363636363636, 0.265752040001286, 0.83529924325022},
                              Row{31, 5, 0.49090909090909, 0.167330909776851, 0.75339979037081},
                              Row{34, 4, 0.36818181818182, 0.092829574936985, 0.65704083239816},
                              Row{48, 2, 0.18409090909091, 0.011738480123190, 0.52501484272664}};
    const SurvivalCurve curve = kaplan_meier(risk_table(patients, 1, 1));
    REQUIRE(curve.steps.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CAPTURE(expected[i].at);
        CHECK(curve.steps[i].at == expected[i].at);
        CHECK(curve.steps[i].at_risk == expected[i].at_risk);
        CHECK(curve.steps[i].survival == Approx(expected[i].survival).epsilon(1e-12));
        CHECK(curve.steps[i].band->low == Approx(expected[i].low).epsilon(1e-12));
        CHECK(curve.steps[i].band->high == Approx(expected[i].high).epsilon(1e-12));
    }
    CHECK(curve.median() == 31); // as R prints
    CHECK(curve.at(8) == 1);
    CHECK(curve.at(161).has_value());
    CHECK_FALSE(curve.at(162).has_value());
}

TEST_CASE("subjects that count for half widen the band as half as many would") {
    std::array<Subject, 8> few;
    std::array<Subject, 16> twice;
    for (std::size_t i = 0; i < 8; ++i)
        few[i] = twice[2 * i] = twice[2 * i + 1] = event_at(static_cast<std::int64_t>(i));
    const SurvivalCurve expected = kaplan_meier(risk_table(few, 1, 1));
    const SurvivalCurve found = kaplan_meier(risk_table(twice, 1, 1), .5);
    for (std::size_t i = 0; i < 7; ++i) {
        CHECK(found.steps[i].band->low == Approx(expected.steps[i].band->low));
        CHECK(found.steps[i].band->high == Approx(expected.steps[i].band->high));
    }
    CHECK_THROWS_WITH_AS(kaplan_meier(risk_table(few), 0),
                         "kaplan_meier: the effective fraction 0 is outside (0, 1]", Misuse);
}

TEST_CASE("a curve at 0 has no band, and a half that is one on paper is the median") {
    const SurvivalCurve curve = kaplan_meier(risk_table(
        std::array{event_at(1), event_at(2), event_at(3), event_at(4), event_at(5), event_at(6)}, 1, 1));
    CHECK(curve.median() == 3);
    CHECK(curve.steps.back().survival == 0);
    CHECK_FALSE(curve.steps.back().band.has_value());
}
