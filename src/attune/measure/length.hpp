// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// The mean of lengths, in seconds. Undetermined below five.
Measured<Estimate> mean_length(const std::vector<Duration>& lengths, const Noun& noun);

} // namespace attune::measure
