// SPDX-License-Identifier: Apache-2.0
// The curve by coincidence, judged by moving the caregiver's acts for real and measuring the recording that
// comes of it.
#include <test/measure/support/measured_case.hpp>
#include <test/measure/support/words.hpp>

#include <attune/chance/cumulative_incidence.hpp>
#include <attune/measure/expected_latency.hpp>
#include <attune/measure/lag.hpp>
#include <attune/measure/waiting.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;
using namespace std::chrono_literals;

namespace {

constexpr measure::Position length = 200'000'000'000;

const std::string child =
    "resolution,,,,0,0.000000001\nepisode,play,,,0,200\ncoverage,child,voice,,0,200\n"
    "coverage,child,gaze,,0,200\ncoverage,caregiver,face,,0,200\ncoverage,caregiver,touch,,0,200\n"
    // Calls that supersede each other, a look with a call inside it, and calls alone.
    "child,bid,voice,,10,\nchild,bid,voice,,11,\nchild,bid,voice,,12.5,\n"
    "child,bid,gaze,,30,40\nchild,bid,voice,,31,\n"
    "child,bid,voice,,60,\nchild,bid,voice,,80,\nchild,bid,voice,,100,\nchild,bid,voice,,101,\n"
    "child,alarm,voice,,140,145\nchild,bid,voice,,170,\nchild,bid,voice,,190,\n";

/// Every few seconds an answer or a rebuff, each a moment.
std::vector<std::pair<std::string, measure::Position>> caregiver_acts() {
    std::vector<std::pair<std::string, measure::Position>> acts;
    measure::Position at = 700'000'000;
    for (int i = 0; at < length; ++i, at += (13 + i % 5 * 9) * measure::Position{100'000'000})
        acts.emplace_back(i % 3 == 1 ? "caregiver,rebuff,touch,," : "caregiver,answer,face,,", at);
    return acts;
}

std::string moved_by(measure::Position lag) {
    std::string rows = child;
    for (const auto& [act, at] : caregiver_acts())
        rows += act + in_seconds(Duration{(at + lag) % length}) + ",\n";
    return rows;
}

/// The incidence of an answer in the recording as it is, also where few are at risk.
double incidence_at(const MeasuredCase& found, Duration since) {
    const measure::Scope play = measure::scopes(found.seen).front();
    const auto cause = [](measure::Ending ending) -> std::size_t {
        return measure::is_answer(ending) ? 0 : 1;
    };
    chance::RiskCounts any{2, 1};
    measure::for_each_waiting(
        found.evidence(), play, measure::From::onset,
        [&](const measure::WaitingCue& cue) { any.add(cue.at_risk, cue.event(cause)); });
    const chance::IncidenceCurve curve = chance::aalen_johansen(any.table()).front();
    double reached = 0;
    for (const chance::IncidenceStep& step : curve.steps)
        if (step.at <= since.count()) reached = step.incidence;
    return reached;
}

measure::Options every_act_apart(std::uint64_t seed) {
    measure::Options options;
    options.apart = std::nullopt;
    options.shifts = 1;
    options.seed = seed;
    return options;
}

} // namespace

TEST_CASE("one random recording has the curve of the recording with everything of hers moved by the lag") {
    double sum = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        for (const measure::Null null : {measure::Null::circular_shift, measure::Null::local_shift}) {
            measure::Options options = every_act_apart(seed);
            options.null = null;
            const MeasuredCase found{moved_by(0), options};
            chance::Stream stream = measure::stream_of(options, 0, 0);
            const MeasuredCase moved{
                moved_by(measure::draw_lag(stream, options, length, found.coincidence[0]->margin.count())),
                options};
            const auto expected =
                measure::expected_latency(found.evidence(), measure::scopes(found.seen).front());
            REQUIRE(expected.size() == 51); // the cry's window is 5 s long
            for (const measure::CurveStep& step : expected) {
                CAPTURE(seed);
                CAPTURE(in_seconds(step.since));
                CHECK(step.value == doctest::Approx(incidence_at(moved, step.since)).epsilon(1e-12));
            }
            sum += expected.back().value;
        }
    }
    CHECK(sum > 0);
}

TEST_CASE("the curve by coincidence is the mean over the first fifty random recordings") {
    measure::Options options = every_act_apart(1);
    options.shifts = 60;
    const MeasuredCase found{moved_by(0), options};
    const auto mean = measure::expected_latency(found.evidence(), measure::scopes(found.seen).front());
    std::vector<double> sum(mean.size(), 0);
    for (std::uint64_t shift = 0; shift < 50; ++shift) {
        chance::Stream stream = measure::stream_of(options, 0, shift);
        const auto lag = measure::draw_lag(stream, options, length, found.coincidence[0]->margin.count());
        const MeasuredCase moved{moved_by(lag), every_act_apart(1)};
        for (std::size_t i = 0; i < mean.size(); ++i) sum[i] += incidence_at(moved, mean[i].since);
    }
    for (std::size_t i = 0; i < mean.size(); ++i) CHECK(mean[i].value == doctest::Approx(sum[i] / 50));
}
