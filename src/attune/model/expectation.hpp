// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/parameters.hpp>

namespace attune::model {

/// What is expected of a yes-or-no outcome, learned with forgetting: a Beta(yes, no) that is drawn back to
/// the expectation one began with by 1/n of the way before each new outcome,
///
///     α ← α₀ + (α − α₀)(1 − 1/n) + y        β ← β₀ + (β − β₀)(1 − 1/n) + (1 − y).
///
/// Trust θ ("you will answer") learns once in each bout of calling; threat ψ ("you hurt") at each act.
struct Expectation {
    double yes = 1; ///< α
    double no = 1;  ///< β

    /// The expected share of yes, in (0, 1).
    double share() const { return yes / (yes + no); }

    /// Takes in an outcome. `memory` is n, the number of outcomes that are remembered, ≥ 1.
    void learn(bool outcome, const Expectation& first, double memory) {
        const double kept = 1 - 1 / memory;
        yes = first.yes + (yes - first.yes) * kept + (outcome ? 1 : 0);
        no = first.no + (no - first.no) * kept + (outcome ? 0 : 1);
    }

    bool operator==(const Expectation&) const = default;
};

/// θ and ψ before anything was learned.
Expectation first_trust(const Parameters& parameters);
Expectation first_threat(const Parameters& parameters);

/// ψ' = ψ/(ψ + ψₕ): how much of the fear there can be is there, in [0, 1).
template <class Scalar>
Scalar fear(const Scalar& threat, const BasicParameters<Scalar>& parameters) {
    return threat / (threat + parameters[Parameter::threat_half]);
}

} // namespace attune::model
