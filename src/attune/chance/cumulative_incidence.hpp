// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/bounds.hpp>
#include <attune/chance/risk_table.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace attune::chance {

/// The share that has had an event of one cause, from one moment on.
struct IncidenceStep {
    std::int64_t at = 0;
    double incidence = 0;
    std::optional<Bounds> band; ///< empty where the incidence is 1
};

/// A step function: 0 before the first step, then each step's value until the next, up to `ends_at`.
struct IncidenceCurve {
    std::vector<IncidenceStep>
        steps; ///< at every shown event of any cause, so that all causes share their steps
    std::int64_t ends_at = 0;

    /// The share with the event by t (an event at t included). Empty beyond the end of the curve.
    std::optional<double> at(std::int64_t t) const;
    /// The first moment at which `share` is reached (½: the median over *all* subjects, also those to whom
    /// something else happens); empty: not reached.
    std::optional<std::int64_t> first_reaching(double share) const;
};

/// The cumulative incidence of each cause among competing ones: I_k(t) = Σ S(t−) d_k/n, with S the product
/// limit of all causes together; S + Σ I_k = 1. What a curve that took the other causes for censoring would
/// show belongs to a world without them. Aalen & Johansen 1978 (Scand. J. Statist. 5).
///
/// Variance: Greenwood's, in its form for several causes, by error propagation through the steps (Andersen,
/// Borgan, Gill & Keiding 1993, section IV.4.1.3); with one cause it is Greenwood's own. The 95 % band is
/// pointwise on ln(−ln(1 − I)), so with one cause exactly Kaplan-Meier's turned over. `effective_fraction`
/// as in kaplan_meier. Throws Misuse where it is outside (0, 1].
std::vector<IncidenceCurve> aalen_johansen(const RiskTable& table, double effective_fraction = 1);

} // namespace attune::chance
