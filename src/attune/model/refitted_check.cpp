// SPDX-License-Identifier: Apache-2.0
#include <attune/model/refitted_check.hpp>

#include <attune/chance/null_sample.hpp>
#include <attune/measure/in_parallel.hpp>
#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

namespace attune::model {

void weigh_by_refits(PredictiveCheck& check, const Fit& fit, std::span<const Minutes> sessions,
                     std::span<const Refit> refits, const WhatIfOptions& options, Progress& progress) {
    if (sessions.empty() || options.times == 0)
        throw Misuse{
            fmt::format("{} sessions and {} times to weigh a check by", sessions.size(), options.times)};
    // What is expected of the real fit and of each refit, by rows of chance that no refit was made of.
    std::vector<Readings> expected(refits.size() + 1);
    const auto work = [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const Parameters parameters = of_one_strategy(i == 0 ? fit.parameters : refits[i - 1].parameters);
            for (std::uint64_t k = 0; k < options.times; ++k)
                expected[i] += simulated_readings(sessions, parameters, chance::Seed{options.seed},
                                                  refits.size() + k, options.measured);
        }
    };
    measure::in_parallel(expected.size(), options.threads, progress, work);
    for (Predicted& one : check.gauges) {
        const auto here = expected[0].at(one.gauge, options.times);
        if (!one.p || !here) continue;
        std::vector<double> distances;
        for (std::size_t i = 0; i < refits.size(); ++i) {
            const auto read = refits[i].read.at(one.gauge);
            const auto there = expected[i + 1].at(one.gauge, options.times);
            if (read && there) distances.push_back(*read - *there);
        }
        if (distances.size() < least_refits) continue;
        one.p_refitted = chance::p_value(*one.observed - *here, distances, chance::Sided::two).value();
    }
}

} // namespace attune::model
