// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/misuse.hpp>
#include <attune/chance/risk_table.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <set>

using namespace attune::chance;

namespace {

/// The definition, word by word: a stretch holds t and the event is not before t, or the event is at t.
bool at_risk(const Subject& subject, std::int64_t t) {
    if (subject.event && subject.event->at <= t) return subject.event->at == t;
    return std::any_of(subject.stretches.begin(), subject.stretches.end(),
                       [t](const AtRisk& stretch) { return stretch.enter <= t && t < stretch.leave; });
}

} // namespace

TEST_CASE("one at risk leaves at the end of a stretch, unless that is where the event is") {
    const Subject censored{{{0, 10}}, {}};
    const Subject at_the_end{{{0, 10}}, RiskEvent{10, 0}};
    const Subject at_the_onset{{{0, 10}}, RiskEvent{0, 0}};
    const RiskTable table = risk_table(std::array{censored, at_the_end, at_the_onset}, 1, 1);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].at == 0);
    CHECK(table.rows[0].at_risk == 3);
    CHECK(table.rows[1].at == 10);
    CHECK(table.rows[1].at_risk == 1);
    CHECK(table.ends_at == 10);
    CHECK(table.rows_shown == 2);
}

TEST_CASE("nobody is at risk in a gap, after an event, or twice in stretches that overlap") {
    const Subject with_gap{{{20, 30}, {0, 10}}, {}};
    const Subject overlapping{{{0, 12}, {5, 40}}, {}};
    const Subject early{{{0, 40}}, RiskEvent{5, 0}};
    const auto event_at = [](std::int64_t t) { return Subject{{}, RiskEvent{t, 0}}; };
    const RiskTable table =
        risk_table(std::array{with_gap, overlapping, early, event_at(8), event_at(10), event_at(25)}, 1, 1);
    const std::array<std::size_t, 4> expected{3, 3, 2, 3}; // at 5, 8, 10, 25; the one with the event counts
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK(table.rows[i].at_risk == expected[i]);
}

TEST_CASE("causes taken together are the table of subjects told apart that much") {
    CHECK(rc::check([] {
        std::vector<Subject> finely, coarsely;
        const auto into = [](std::size_t cause) -> std::size_t { return cause < 3 ? 0 : 1; };
        for (int i = 0, n = *rc::gen::inRange(0, 30); i < n; ++i) {
            const std::int64_t enter = *rc::gen::inRange(0, 20);
            const std::int64_t leave = enter + *rc::gen::inRange(0, 20);
            finely.push_back({{{enter, leave}}, {}});
            if (*rc::gen::arbitrary<bool>())
                finely.back().event = RiskEvent{leave, *rc::gen::inRange<std::size_t>(0, 5)};
            coarsely.push_back(finely.back());
            if (coarsely.back().event) coarsely.back().event->cause = into(finely.back().event->cause);
        }
        const RiskTable found = regrouped(risk_table(finely, 5), 2, into);
        const RiskTable wanted = risk_table(coarsely, 2);
        RC_ASSERT(found.causes == wanted.causes);
        RC_ASSERT(found.ends_at == wanted.ends_at);
        RC_ASSERT(found.rows_shown == wanted.rows_shown);
        RC_ASSERT(found.rows.size() == wanted.rows.size());
        for (std::size_t i = 0; i < found.rows.size(); ++i) {
            RC_ASSERT(found.rows[i].at == wanted.rows[i].at);
            RC_ASSERT(found.rows[i].at_risk == wanted.rows[i].at_risk);
            RC_ASSERT(found.rows[i].events == wanted.rows[i].events);
            RC_ASSERT(found.rows[i].by_cause == wanted.rows[i].by_cause);
        }
    }));
}

TEST_CASE("causes at one moment share a row") {
    const RiskTable table =
        risk_table(std::array{Subject{{{0, 9}}, RiskEvent{3, 1}}, Subject{{{0, 9}}, RiskEvent{3, 0}},
                              Subject{{{0, 9}}, RiskEvent{3, 1}}, Subject{{{0, 9}}, {}}},
                   3, 1);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].at_risk == 4);
    CHECK(table.rows[0].events == 3);
    CHECK(table.rows[0].by_cause == std::vector<std::size_t>{1, 2, 0});
}

TEST_CASE("a curve ends where too few are left, and shows a last step that enough were at risk for") {
    const auto until = [](std::int64_t t) { return Subject{{{0, t}}, {}}; };
    const Subject event{{{0, 9}}, RiskEvent{5, 0}};
    const RiskTable shown = risk_table(std::array{event, until(9), until(9)}, 1, 3);
    CHECK(shown.ends_at == 5);
    CHECK(shown.rows_shown == 1);
    const RiskTable hidden = risk_table(std::array{event, until(4), until(9)}, 1, 3);
    CHECK(hidden.ends_at == 4);
    CHECK(hidden.rows_shown == 0);
    CHECK(hidden.rows.size() == 1);
    const RiskTable leaving_together = risk_table(std::array{event, until(5), until(9)}, 1, 3);
    CHECK(leaving_together.ends_at == 5);
    CHECK(leaving_together.rows_shown == 0); // at 5 only two were at risk
}

TEST_CASE("without subjects, or with too few from the start, nothing is shown") {
    CHECK(risk_table({}).rows_shown == 0);
    CHECK(risk_table({}).ends_at == 0);
    const RiskTable few = risk_table(std::array{Subject{{{2, 9}}, RiskEvent{5, 0}}});
    CHECK(few.ends_at == 2);
    CHECK(few.rows_shown == 0);
}

TEST_CASE("impossible subjects are misuse") {
    CHECK_THROWS_WITH_AS(risk_table(std::array{Subject{{{5, 4}}, {}}}),
                         "risk_table: the stretch [5, 4) ends before it begins", Misuse);
    CHECK_THROWS_WITH_AS(risk_table(std::array{Subject{{{0, 4}}, RiskEvent{1, 2}}}, 2),
                         "risk_table: cause 2 is not below 2", Misuse);
    CHECK_NOTHROW(risk_table(std::array{Subject{{{4, 4}}, {}}})); // an empty stretch is no stretch
}

TEST_CASE("the table counts as the definition does, moment by moment") {
    CHECK(rc::check([](const std::vector<std::vector<std::pair<unsigned char, unsigned char>>>& lengths,
                       const std::vector<unsigned char>& events) {
        std::vector<Subject> subjects;
        std::set<std::int64_t> moments;
        for (std::size_t i = 0; i < lengths.size(); ++i) {
            Subject subject;
            for (const auto& [enter, length] : lengths[i])
                subject.stretches.push_back({enter % 32, enter % 32 + length % 8});
            if (i < events.size() && events[i] < 200)
                subject.event = RiskEvent{events[i] % 32, events[i] % 2u};
            if (subject.event) moments.insert(subject.event->at);
            subjects.push_back(subject);
        }
        const RiskTable table = risk_table(subjects, 2, 3);
        RC_ASSERT(table.rows.size() == moments.size());
        for (const RiskRow& row : table.rows) {
            const auto counted = std::count_if(subjects.begin(), subjects.end(),
                                               [&](const Subject& s) { return at_risk(s, row.at); });
            RC_ASSERT(row.at_risk == static_cast<std::size_t>(counted));
            RC_ASSERT(row.by_cause[0] + row.by_cause[1] == row.events);
        }
    }));
}
