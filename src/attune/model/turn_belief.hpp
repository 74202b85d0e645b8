// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/belief.hpp>
#include <attune/model/parameters.hpp>
#include <attune/model/population.hpp>

#include <array>
#include <optional>
#include <span>

namespace attune::model {

/// What is believed of how often distractions begin and end, the two along their logarithms. Where a
/// population says which share of the time caregivers are distracted they are believed together: the logit of
/// that share is ln (begins/ends). Else each is believed alone, as it is spread, or weakly around its usual
/// value.
class TurnBelief {
public:
    TurnBelief(const Spread& spread, const Parameters& usual);

    /// ln of the density at (ln begins, ln ends), but for a constant; its slopes are added to `slopes`.
    double log_density(std::span<const double, 2> place, std::span<double, 2> slopes) const;

    double centre(std::size_t i) const;   ///< of begins (0) or ends (1)
    double variance(std::size_t i) const; ///< likewise
    /// One of them alone, but for the shape.
    Belief alone(std::size_t i) const;

private:
    std::array<Belief, 2> each_;
    std::optional<Belief> share_;
};

} // namespace attune::model
