// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/measured.hpp>
#include <attune/model/belief.hpp>
#include <attune/model/population.hpp>

#include <span>
#include <vector>

namespace attune::model {

/// How a parameter is spread; null where the population does not say.
const Distribution* spread_of(const Spread& spread, Parameter parameter);

/// What is believed of each of several freedoms: as they are spread, else weakly, around `usual`.
/// Throws Misuse where one is the same for everybody.
std::vector<Belief> beliefs(const Spread& spread, std::span<const Freedom> freedoms, const Parameters& usual);

/// What a likelihood leaves of beliefs, each along its coordinate: their sum is the logarithm of the
/// density a posteriori, but for a constant.
Height weighed(Height likelihood, std::vector<Belief> beliefs);

/// The share of what is known of a number that comes from the recordings and not from what was believed:
/// 1 − its variance afterwards / before, each as the curvature at its top has it; 0 where that is not less.
double from_data(const Belief& before, double error_afterwards);

/// Below this share next to nothing comes from the recordings.
inline constexpr double least_from_data = .1;

/// Why a number is not told: "not identified: 3 % of it comes from the recordings, the rest from the prior".
measure::Undetermined not_identified(double share_from_data);

} // namespace attune::model
