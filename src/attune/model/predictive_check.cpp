// SPDX-License-Identifier: Apache-2.0
#include <attune/model/predictive_check.hpp>

#include <attune/chance/multiple_tests.hpp>
#include <attune/chance/null_sample.hpp>
#include <attune/measure/in_parallel.hpp>
#include <attune/measure/result.hpp>
#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::model {
namespace {

constexpr double too_rare = .05;

Predicted predicted(Gauge gauge, const Readings& observed, const std::vector<Readings>& simulated) {
    Predicted made{gauge, observed.at(gauge, 1, measure::least_cues)};
    std::vector<double> values;
    for (const Readings& one : simulated)
        if (const auto value = one.at(gauge)) values.push_back(*value);
    made.n = static_cast<std::uint32_t>(values.size());
    if (made.n < least_draws) {
        made.observed = measure::Undetermined{fmt::format(
            "it has a value in {} simulated recordings; at least {} are needed", made.n, least_draws)};
        return made;
    }
    const chance::NullSummary all = chance::summarise(values);
    made.expected = all.mean;
    made.low = all.low;
    made.high = all.high;
    if (made.observed) made.p = chance::p_value(*made.observed, values, chance::Sided::two).value();
    return made;
}

} // namespace

std::vector<Gauge> PredictiveCheck::not_given() const {
    std::vector<Gauge> found;
    for (const Predicted& one : gauges)
        if (one.p_adjusted && *one.p_adjusted < too_rare) found.push_back(one.gauge);
    return found;
}

std::size_t PredictiveCheck::compared() const {
    return static_cast<std::size_t>(
        std::count_if(gauges.begin(), gauges.end(), [](const Predicted& one) { return one.p.has_value(); }));
}

PredictiveCheck predictive_check(const Draws& draws, std::span<const Minutes> sessions,
                                 const Readings& observed, const WhatIfOptions& options, Progress& progress) {
    if (sessions.empty() || options.draws < least_draws)
        throw Misuse{
            fmt::format("a predictive check of {} sessions with {} draws", sessions.size(), options.draws)};
    std::vector<Readings> simulated(options.draws);
    measure::in_parallel(
        simulated.size(), options.threads, progress, [&](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last; ++i)
                simulated[i] = simulated_readings(sessions, draws.draw(i), chance::Seed{options.seed}, i,
                                                  options.measured);
        });
    PredictiveCheck made{options.draws, {}};
    std::vector<std::optional<double>> p;
    for (const GaugeRow& row : model::gauges()) {
        made.gauges.push_back(predicted(row.gauge, observed, simulated));
        p.push_back(made.gauges.back().p);
    }
    const auto adjusted = chance::benjamini_hochberg(p);
    for (std::size_t i = 0; i < adjusted.size(); ++i) made.gauges[i].p_adjusted = adjusted[i];
    return made;
}

} // namespace attune::model
