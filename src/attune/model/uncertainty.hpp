// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/freedom.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace attune::model {

/// A rate that was counted: `events` where, at a factor of 1, `expected` were to be expected.
struct CountedRate {
    std::string name;
    std::vector<std::pair<Parameter, double>> at_one; ///< what the rate is made of, and its values at 1
    std::size_t events = 0;
    double expected = 0;

    /// The normal law of the factor's logarithm, around ln `value`.
    struct Believed {
        double value = 1;
        double error = 0;
    };
    std::optional<Believed> believed; ///< a posteriori, in place of the count alone
};

/// How sure a fit is of what it told, as laws to draw from (`Draws`).
///
/// The caregiver's numbers: the normal law around `place`, with `covariance` (row by row), in the coordinates
/// of `freedoms`. `place` is the top of the likelihood, moved along flat directions as near to the usual
/// values as they lead; the covariance is 0 along those. The counted rates: each a factor from the Gamma law
/// that belongs to its count, or a posteriori from the log-normal law around the highest place.
struct Uncertainty {
    std::vector<Freedom> freedoms;
    std::vector<double> place;
    std::vector<double> covariance;
    std::vector<CountedRate> counted;

    /// Adds numbers that are independent of those that are there.
    void append(const std::vector<Freedom>& more, const std::vector<double>& at,
                const std::vector<double>& covariance_of_more);
};

} // namespace attune::model
