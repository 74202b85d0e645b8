// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/what_if.hpp>

#include <optional>
#include <vector>

namespace attune::model {

/// What a gauge reads in the real recording, beside what it reads in simulated ones.
struct Predicted {
    Gauge gauge;
    measure::Measured<double> observed;
    double expected = 0; ///< mean of the simulated recordings
    double low = 0;      ///< the middle 95 % of them
    double high = 0;
    std::uint32_t n = 0;       ///< simulated recordings that have a value
    std::optional<double> p{}; ///< how often one lies as far out as the observed; both sides. None: no value
    std::optional<double> p_adjusted{}; ///< over all gauges (Benjamini & Hochberg 1995)
    std::optional<double> p_refitted{}; ///< against refits (`weigh_by_refits`); none: not asked, or no value
};

/// Whether a fitted model gives recordings like the one that it was fitted to.
struct PredictiveCheck {
    std::uint32_t simulated = 0;
    std::vector<Predicted> gauges;

    /// The gauges of which the model does not give what was seen: adjusted p below 5 %.
    std::vector<Gauge> not_given() const;
    /// How many gauges could be compared.
    std::size_t compared() const;
};

/// Simulates the minutes once with each of `options.draws` draws and reads the same gauges off each: a
/// posterior predictive check (Rubin 1984, Ann. Stat. 12; Gelman, Meng & Stern 1996, Stat. Sin. 6).
///
///     p = 2·min(P(simulated ≤ observed), P(simulated ≥ observed)),  each (1 + count)/(1 + n), at most 1
///     (chance::p_value)
///
/// With n simulated ones p is at least 2/(n + 1): below 500 none of the gauges can be told not to be given
/// alone. `observed` has to be measured with `options.measured`. The parameters were fitted to the same
/// recording, so p is cautious: it says "not given" less often than 5 % where the model holds. Throws as
/// `what_if`.
PredictiveCheck predictive_check(const Draws& draws, std::span<const Minutes> sessions,
                                 const Readings& observed, const WhatIfOptions& options, Progress& progress);

} // namespace attune::model
