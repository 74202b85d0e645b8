// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/time.hpp>

#include <cstdint>
#include <optional>
#include <span>

namespace attune::read::sampled_rows {

/// Even spacing: moment k is start + k / rate.
struct Spacing {
    Duration start{0};
    Rate rate{1.0};

    /// The number of the moment that is nearest to `time`, and how far from it that lies.
    std::int64_t nearest_to(Duration time) const;
    Duration distance(Duration time) const;
};

/// Times of samples, and the even spacing that they show.
struct FittedSpacing {
    Spacing spacing;
    Duration furthest{0};  ///< of any time from its nearest moment
    bool is_exact = false; ///< all within what rounding the times as they are written can have moved them
};

/// The spacing of `times`, in the order of the rows. With a rate stated, that; else the plainest that fits as
/// exactly as the times are written (so many a second; 30000/1001 and its like; a step of so many digits), or
/// the straight line through times that fit none. Gaps do no harm, since the step is the usual one of
/// neighbours. None where no time rises and no rate is stated: one row, or a clock that stood still.
std::optional<FittedSpacing> spacing_of(std::span<const Duration> times, const std::optional<Rate>& stated);

} // namespace attune::read::sampled_rows
