// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/result.hpp>

#include <string_view>
#include <vector>

namespace attune::measure {

/// What a length is of, for the reason why there is no mean: "3 distractions; at least 5 are needed".
struct Noun {
    std::string_view one;
    std::string_view many;
};

/// The mean of lengths, in seconds. Undetermined below five.
Measured<Estimate> mean_length(const std::vector<Duration>& lengths, const Noun& noun);
/// Their median: of an even number the middle of the middle two. Undetermined below five.
Measured<Estimate> median_length(std::vector<Duration> lengths, const Noun& noun);

} // namespace attune::measure
