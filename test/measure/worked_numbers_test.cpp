// SPDX-License-Identifier: Apache-2.0
// The numbers of the three recordings worked by hand in ../shared/worked-examples, as its README has them.
#include <test/measure/support/measured_case.hpp>
#include <test/measure/support/plain_recording.hpp>
#include <test/measure/support/words.hpp>
#include <test/support/shared_file.hpp>

#include <attune/measure/latency.hpp>
#include <attune/measure/repair_time.hpp>
#include <attune/measure/share_answered.hpp>
#include <attune/measure/trust.hpp>
#include <attune/measure/waiting.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune;
using namespace attune::test;

namespace {

std::optional<MeasuredCase> example(std::string_view name, measure::Options options = without_shifts()) {
    const auto file = shared_file("worked-examples/" + std::string{name});
    if (!file) return std::nullopt;
    return MeasuredCase{plain_recording_in(*file), options};
}

/// "4 of 7", whether or not seven are enough for a share.
std::string of(std::uint32_t x, std::uint32_t n) {
    return std::to_string(x) + " of " + std::to_string(n);
}

/// The lines of the trust trace in the six printed digits.
std::string trust_line(const MeasuredCase& found) {
    std::string text;
    for (const measure::TrustStep& step : measure::trust_trace(found.ledger, found.options.trust_half_life))
        text += (text.empty() ? "" : " ") + std::to_string(step.line()).substr(1);
    return text;
}

using measure::CueKind;

} // namespace

TEST_CASE("example 1: the shares") {
    const auto found = example("1-ledger.csv");
    if (!found) return;
    const measure::AnswerCounts counts = measure::count_answers(found->ledger, 0);
    CHECK(of(counts.answered[CueKind::any], counts.complete[CueKind::any]) == "4 of 7");
    CHECK(counts.unanswered[CueKind::any] == 2);
    CHECK(of(counts.in_window[CueKind::any], counts.complete[CueKind::any]) == "4 of 7");
    CHECK(of(counts.answered[CueKind::bid], counts.complete[CueKind::bid]) == "3 of 6");
    CHECK(of(counts.answered[CueKind::alarm], counts.complete[CueKind::alarm]) == "1 of 1");

    const auto results = measure::share_answered(found->evidence());
    const auto share = [&](std::string_view measure, std::string_view part) {
        return value_or_reason(the(results, measure, "play", part));
    };
    CHECK(share("answered", "any") == "0.571429 = 4 of 7");
    CHECK(share("answered_run", "any") == "0.666667 = 4 of 6");
    CHECK(share("answered_window", "any") == "0.571429 = 4 of 7");
    CHECK(share("answered", "bid") == "0.5 = 3 of 6");
    CHECK(share("answered", "alarm") == "1 complete cue; at least 5 are needed");
    CHECK(share("answered", "face") == "0.285714 = 2 of 7");
    CHECK(share("answered", "touch") == "0.285714 = 2 of 7");
    CHECK(share("answered", "voice") == "0.142857 = 1 of 7");
    CHECK(share("answered", "gaze") == "0 = 0 of 7");
}

TEST_CASE("example 1: how many were at risk, had the child waited") {
    const auto found = example("1-ledger.csv");
    if (!found) return;
    const measure::Scope play = measure::scopes(found->seen).front();
    chance::RiskCounts answers{1, 1}; // also where fewer than five are left
    measure::for_each_had_it_waited(
        found->evidence(), play, measure::From::onset, [&](const measure::WaitingCue& cue) {
            answers.add(cue.at_risk, cue.event([](measure::Ending) { return std::size_t{0}; }));
        });
    const chance::RiskTable table = answers.table();
    std::string rows;
    double survival = 1;
    for (const chance::RiskRow& row : table.rows) {
        survival *= 1 - static_cast<double>(row.events) / static_cast<double>(row.at_risk);
        rows += in_seconds(Duration{row.at}) + " s: " + std::to_string(row.events) + " of "
                + std::to_string(row.at_risk) + ", " + std::to_string(survival) + "; ";
    }
    CHECK(rows
          == "0 s: 1 of 8, 0.875000; 1 s: 1 of 4, 0.656250; 2.999 s: 1 of 1, 0.000000; 3.5 s: 1 of 1, "
             "0.000000; ");

    const auto curves = measure::latency_curves(found->evidence());
    const measure::Curve& printed = curves.front()->had_the_child_waited;
    REQUIRE(printed.steps.size() == 1); // below 5 at risk after 0, so the printed curve ends there
    CHECK(printed.steps.front().since == Duration{0});
    CHECK(printed.steps.front().value == 0.125);
}

TEST_CASE("example 1: trust, in the order of being known") {
    const auto found = example("1-ledger.csv");
    if (!found) return;
    CHECK(trust_line(*found) == ".666667 .495705 .394580 .500197 .575119 .631001");
    std::string cues;
    for (const measure::TrustStep& step : measure::trust_trace(found->ledger, 20))
        cues += std::to_string(step.cue + 1);
    CHECK(cues == "135467");
}

TEST_CASE("example 2: the shares and the end of trust") {
    const auto found = example("2-breaks.csv");
    if (!found) return;
    const measure::AnswerCounts counts = measure::count_answers(found->ledger, 0);
    CHECK(of(counts.answered[CueKind::any], counts.complete[CueKind::any]) == "1 of 8");
    CHECK(counts.unanswered[CueKind::any] == 7);
    CHECK(of(counts.answered[CueKind::bid], counts.complete[CueKind::bid]) == "1 of 6");
    CHECK(of(counts.answered[CueKind::alarm], counts.complete[CueKind::alarm]) == "0 of 2");
    CHECK(trust_line(*found).ends_with(".215835"));
}

TEST_CASE("example 2: the expected share by circular shift, exactly") {
    // (68.1 - 12)/(108 * 8); L = 120 s, m = 6 s.
    const auto found = example("2-breaks.csv");
    if (!found) return;
    REQUIRE(found->coincidence.front());
    const measure::Coincidence& chance = *found->coincidence.front();
    CHECK(chance.length == std::chrono::seconds{120});
    CHECK(chance.margin == std::chrono::seconds{6});
    CHECK(chance.expected_answered[CueKind::any].value() == doctest::Approx(56.1 / 108).epsilon(1e-12));
    CHECK(std::to_string(*chance.expected_answered[CueKind::any] / 8) == "0.064931");
}

TEST_CASE("example 2: the sampled expected share agrees with the exact one within Monte Carlo error") {
    measure::Options options;
    options.shifts = 20000;
    const auto found = example("2-breaks.csv", options);
    if (!found) return;
    double sum = 0;
    double squares = 0;
    for (const measure::AnswerCounts& counts : found->coincidence.front()->null) {
        const double share = counts.answered[CueKind::any] / 8.;
        sum += share;
        squares += share * share;
    }
    const double mean = sum / 20000;
    const double error = std::sqrt((squares / 20000 - mean * mean) / 20000);
    // A free seed would leave four standard errors once in 16,000 runs.
    CHECK(std::abs(mean - 56.1 / 864) < 4 * error);
}

TEST_CASE("example 3: shares by episode; too few anywhere to be told, instructed ones never pooled") {
    const auto found = example("3-still-face.csv");
    if (!found) return;
    const auto play = measure::count_answers(found->ledger, 0);
    const auto still = measure::count_answers(found->ledger, 1);
    const auto reunion = measure::count_answers(found->ledger, 2);
    CHECK(of(play.answered[CueKind::any], play.complete[CueKind::any]) == "1 of 1");
    CHECK(of(still.answered[CueKind::any], still.complete[CueKind::any]) == "0 of 3");
    CHECK(of(reunion.answered[CueKind::any], reunion.complete[CueKind::any]) == "0 of 0");
    const auto results = measure::share_answered(found->evidence());
    CHECK(value_or_reason(the(results, "answered", "reunion", "any"))
          == "0 complete cues; at least 5 are needed");
    CHECK(the(results, "answered", "still", "any").instructed);
    CHECK(value_or_reason(the(results, "answered", "free", "any"))
          == "1 complete cue; at least 5 are needed");
}

TEST_CASE("example 3: trust, and the first repair of the reunion") {
    const auto found = example("3-still-face.csv");
    if (!found) return;
    CHECK(trust_line(*found) == ".666667 .495705 .394580 .327789");
    const auto trace = measure::trust_trace(found->ledger, 20);
    CHECK_FALSE(trace[0].instructed);
    CHECK(trace[3].instructed);
    const auto first = measure::first_repair(found->evidence(), 2);
    REQUIRE(first);
    CHECK(first->repaired);
    CHECK(first->after == std::chrono::seconds{10});
}
