// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/measured.hpp>
#include <attune/measure/result.hpp>
#include <attune/model/likely.hpp>

#include <span>

namespace attune::model {

/// One dyad among others: what its recordings say, drawn towards what dyads are like.
struct Shrunken {
    /// The median and 95 % of what is believed afterwards. Undetermined where its own recordings tell
    /// nothing.
    measure::Measured<measure::Estimate> estimate;
    double from_data = 0; ///< 1 − variance of the logarithm afterwards / before, in the light of the others
};

/// A dyad in the light of populations that are likely.
Shrunken shrunken(const AttentivenessCourse& dyad, std::span<const Likely> populations);

/// How much of what is believed of a dyad afterwards lies below a coordinate, in the light of populations.
double believed_below(const AttentivenessCourse& dyad, std::span<const Likely> populations,
                      double coordinate);

} // namespace attune::model
