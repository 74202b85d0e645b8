// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/latency.hpp>

#include <vector>

namespace attune::measure {

/// The mean, over the first random recordings, of the cumulative incidence of an answer since onset: what the
/// curve of a caregiver who is merely active would look like. Complete cues only; rebuffs move with the
/// answers. Empty where there is no null for the scope, or it is not a shift. On a grid of 0.1 s up to the
/// longest window.
std::vector<CurveStep> expected_latency(const Evidence& evidence, const Scope& scope);

} // namespace attune::measure
