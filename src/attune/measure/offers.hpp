// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// Warm acts of the caregiver that no cue called for: `answer` bouts whose onset no cue is credited with, per
/// minute of watched time, together and by channel (definitions, section 3). Interval: exact Poisson.
extern const Description offer;

std::vector<Result> offers(const Evidence& evidence);

} // namespace attune::measure
