// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/measured.hpp>
#include <attune/measure/result.hpp>
#include <attune/model/alteration.hpp>
#include <attune/model/draws.hpp>
#include <attune/model/gauge.hpp>
#include <attune/model/minutes.hpp>
#include <attune/timeline/progress.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace attune::model {

/// Fewer draws have no middle 95 %.
inline constexpr std::uint32_t least_draws = 39;

struct WhatIfOptions {
    std::uint32_t draws = 199; ///< of the parameters: at least `least_draws`
    std::uint32_t times = 20;  ///< that the minutes are simulated with each draw, each way
    std::uint64_t seed = 1;
    unsigned threads = 0;        ///< 0: one for each core. The result does not depend on it.
    measure::Options measured{}; ///< how the simulated recordings are measured
};

/// One gauge in the same minutes, as fitted and with a change. `value` is the mean over draws, `interval` the
/// middle 95 % of them, `of` how many there are.
struct Contrast {
    Gauge gauge;
    measure::Measured<measure::Estimate> as_fitted;
    measure::Measured<measure::Estimate> changed;
    measure::Measured<measure::Estimate> difference; ///< changed − as fitted
};

/// What the model expects of the same minutes with a change.
struct WhatIf {
    Alteration change;
    std::uint32_t draws = 0;
    std::uint32_t times = 0;
    std::vector<Contrast> contrasts; ///< in the order of the gauges
};

/// What the model would expect of the same minutes with a change, beside what it expects of them as fitted.
///
/// For each draw of the parameters the minutes (all of `sessions`, one recording each) are simulated `times`
/// times as drawn and as often with the change, in pairs of the same chance, and read off together. The
/// interval of an expectation is the middle 95 % of the draws without the chance of the `times` simulations
/// (`OverDraws`): it holds what the fit leaves open. It does not hold how far
/// one session falls from the expectation; nor that the model may be wrong. A change of nothing makes a
/// difference of exactly 0.
///
/// Undetermined is a gauge that has no value in more than one of twenty draws. The same bytes on any number
/// of threads. Throws Misuse without sessions or with too few draws; Stopped where `progress` asks for it.
WhatIf what_if(const Draws& draws, std::span<const Minutes> sessions, const Alteration& change,
               const WhatIfOptions& options, Progress& progress);

/// All sessions simulated once, and read. Row `index` of chance.
Readings simulated_readings(std::span<const Minutes> sessions, const Parameters& parameters,
                            chance::Seed seed, std::uint64_t index, const measure::Options& measured);

} // namespace attune::model
