// SPDX-License-Identifier: Apache-2.0
#include <attune/model/what_if.hpp>

#include <attune/measure/in_parallel.hpp>
#include <attune/model/over_draws.hpp>
#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

#include <array>

namespace attune::model {
namespace {

using measure::Measured;
using measure::Undetermined;

/// The simulations of one draw in two halves, whose difference is chance alone.
struct Halves {
    std::array<Readings, 2> half;

    void add(const Readings& one, std::size_t index) { half[index % 2] += one; }
    Measured<double> at(Gauge gauge, std::size_t times) const {
        Readings all = half[0];
        all += half[1];
        return all.at(gauge, times);
    }
    Measured<double> at_half(Gauge gauge, std::size_t which, std::size_t times) const {
        const std::size_t of_it = (times + 1 - which) / 2;
        if (of_it == 0) return Undetermined{"nothing was simulated"};
        return half[which].at(gauge, of_it);
    }
};

struct Pair {
    Halves as_fitted;
    Halves changed;
};

Measured<double> difference(const Measured<double>& one, const Measured<double>& other) {
    if (!one || !other) return Undetermined{"it has no value"};
    return *other - *one;
}

Contrast contrast(Gauge gauge, const std::vector<Pair>& pairs, std::size_t times) {
    OverDraws as_fitted{pairs.size(), times}, changed = as_fitted, differences = as_fitted;
    for (const Pair& pair : pairs) {
        const auto before = pair.as_fitted.at(gauge, times), after = pair.changed.at(gauge, times);
        const auto before_first = pair.as_fitted.at_half(gauge, 0, times),
                   before_second = pair.as_fitted.at_half(gauge, 1, times),
                   after_first = pair.changed.at_half(gauge, 0, times),
                   after_second = pair.changed.at_half(gauge, 1, times);
        as_fitted.add(before, before_first, before_second);
        changed.add(after, after_first, after_second);
        differences.add(difference(before, after), difference(before_first, after_first),
                        difference(before_second, after_second));
    }
    return {gauge, as_fitted.estimate(), changed.estimate(), differences.estimate()};
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
                pairs[i].as_fitted.add(simulated_readings(sessions, drawn, seed, row, options.measured), k);
                pairs[i].changed.add(simulated_readings(sessions, other, seed, row, options.measured), k);
            }
        }
    };
    measure::in_parallel(pairs.size(), options.threads, progress, work);
    WhatIf made{change, options.draws, options.times, {}};
    for (const GaugeRow& row : gauges()) made.contrasts.push_back(contrast(row.gauge, pairs, options.times));
    return made;
}

} // namespace attune::model
