// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/bounds.hpp>
#include <attune/chance/risk_table.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace attune::chance {

/// The share still waiting from one moment on.
struct SurvivalStep {
    std::int64_t at = 0;
    std::size_t at_risk = 0;
    std::size_t events = 0;
    double survival = 1;
    std::optional<Bounds> band; ///< empty where survival is 0: the transformation has no value there
};

/// A step function: 1 before the first step, then each step's value until the next, up to `ends_at`.
struct SurvivalCurve {
    std::vector<SurvivalStep> steps; ///< only those shown (see RiskTable::rows_shown)
    std::int64_t ends_at = 0;

    /// The share still waiting at t (after any event at t). Empty beyond the end of the curve.
    std::optional<double> at(std::int64_t t) const;
    /// The first moment with a survival of ½ or less; empty: not reached.
    std::optional<std::int64_t> median() const;
};

/// The product-limit estimate S(t) = Π (1 − d/n) over events up to t, of whatever cause. What is not an event
/// for the question ("had the child waited") is left out of the subjects as an event: then it censors.
/// Kaplan & Meier 1958 (JASA 53).
///
/// The 95 % band is pointwise: ln(−ln S) ± 1.96 √(G/f)/|ln S|, G = Σ d/(n (n − d)) (Greenwood 1926;
/// Kalbfleisch & Prentice 2002, section 1.4). It lies in [0, 1]. `effective_fraction` f in (0, 1] is the part
/// of the subjects that independent ones would need to tell as much (ShareInterval::effective_fraction): n is
/// replaced by f·n. Throws Misuse where f is outside (0, 1].
SurvivalCurve kaplan_meier(const RiskTable& table, double effective_fraction = 1);

/// The band S^exp(±1.96 √variance_of_log/|ln S|) around a survival in (0, 1), [1, 1] at 1, empty at 0.
std::optional<Bounds> log_log_band(double survival, double variance_of_log);

} // namespace attune::chance
