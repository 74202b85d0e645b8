// SPDX-License-Identifier: Apache-2.0
#include <attune/model/what_if.hpp>

#include <attune/chance/null_sample.hpp>
#include <attune/measure/in_parallel.hpp>
#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

namespace attune::model {
namespace {

using measure::Estimate;
using measure::Measured;
using measure::Undetermined;

struct Pair {
    Readings as_fitted;
    Readings changed;
};

Measured<Estimate> over_draws(const std::vector<double>& values, std::size_t draws) {
    if (20 * (draws - values.size()) > draws)
        return Undetermined{fmt::format("it has no value in {} of {} draws", draws - values.size(), draws)};
    const chance::NullSummary all = chance::summarise(values);
    return Estimate{.value = all.mean,
                    .of = static_cast<double>(all.size),
                    .interval = measure::Range{all.low, all.high, "draws of the fit"}};
}

Contrast contrast(Gauge gauge, const std::vector<Pair>& pairs, std::size_t times) {
    std::vector<double> as_fitted, changed, difference;
    for (const Pair& pair : pairs) {
        const Measured<double> one = pair.as_fitted.at(gauge, times);
        const Measured<double> other = pair.changed.at(gauge, times);
        if (one) as_fitted.push_back(*one);
        if (other) changed.push_back(*other);
        if (one && other) difference.push_back(*other - *one);
    }
    return {gauge, over_draws(as_fitted, pairs.size()), over_draws(changed, pairs.size()),
            over_draws(difference, pairs.size())};
}

} // namespace

Readings simulated_readings(std::span<const Minutes> sessions, const Parameters& parameters,
                            chance::Seed seed, std::uint64_t index, const measure::Options& measured) {
    Readings read;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const Timeline made = simulated(sessions[i], parameters, seed, index * sessions.size() + i);
        const Dyad dyad = std::get<Dyad>(choose_dyad(made, "", ""));
        const auto seen = measure::observe(made, dyad, measured);
        if (!seen) throw Misuse{fmt::format("a simulated recording can not be measured: {}", seen.because())};
        read.add(*seen, measured);
    }
    return read;
}

WhatIf what_if(const Draws& draws, std::span<const Minutes> sessions, const Alteration& change,
               const WhatIfOptions& options, Progress& progress) {
    if (sessions.empty() || options.draws < least_draws || options.times == 0)
        throw Misuse{fmt::format("what if with {} sessions, {} draws, {} times", sessions.size(),
                                 options.draws, options.times)};
    std::vector<Pair> pairs(options.draws);
    const chance::Seed seed{options.seed};
    const auto work = [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const Parameters drawn = draws.draw(i);
            const Parameters other = change.applied_to(drawn);
            for (std::uint32_t k = 0; k < options.times; ++k) {
                const std::uint64_t row = i * options.times + k;
                pairs[i].as_fitted += simulated_readings(sessions, drawn, seed, row, options.measured);
                pairs[i].changed += simulated_readings(sessions, other, seed, row, options.measured);
            }
        }
    };
    measure::in_parallel(pairs.size(), options.threads, progress, work);
    WhatIf made{change, options.draws, options.times, {}};
    for (const GaugeRow& row : gauges()) made.contrasts.push_back(contrast(row.gauge, pairs, options.times));
    return made;
}

} // namespace attune::model
