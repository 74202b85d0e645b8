// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// What the child's cues were met with: the share of complete cues whose first directed act in the window was
/// an answer, a demand, a rebuff, something frightening, or none. A bid that is pushed away is not merely
/// missed (definitions, section 4). The five shares of a scope add up to 1. Intervals: 5-block jackknife.
extern const Description met_with;

std::vector<Result> met(const Evidence& evidence);

} // namespace attune::measure
