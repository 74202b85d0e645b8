// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// How much feeling the caregiver's face and voice show, of either kind. `any`: of the time in which face and
/// voice, as far as they are in use, are both covered, the share in which one of them is positive or
/// negative; `face` and `voice`: the same of each alone. Beside each the changes of valence per minute of
/// that time: moments at which a channel becomes or ceases to be positive, or negative; for `any` on either,
/// two at the same moment being one. What is covered and not coded is neutral. Intervals: 5-block jackknife,
/// for the rate too, since changes come in pairs and are no Poisson process. Undetermined below 30 s covered,
/// and where no feeling of either is coded. No chance beside it: it is the caregiver's record alone.
extern const Description expressive;

std::vector<Result> expressive_results(const Evidence& evidence);

} // namespace attune::measure
