// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/resampling.hpp>

#include <cstdint>
#include <optional>
#include <span>

namespace attune::chance {

/// Below this many blocks there is no interval.
inline constexpr std::int64_t least_blocks = 10;

/// Where observations lie on an axis that is closed to a circle, in ticks of any size: watched time joined
/// end to end, or simply 0, 1, 2 … of a sequence.
struct OnCircle {
    std::span<const std::int64_t> positions; ///< each in [0, length), in any order
    std::int64_t length = 0;
    std::int64_t block = 1;
};

/// A 95 % interval of a statistic of one recording's observations, whose neighbours are alike: in each
/// resample ⌊length/block⌋ blocks [s, s + block) with s uniform on the circle are joined, and the statistic
/// is computed from the observations in them. Circular, so that every observation is as likely to be drawn
/// (Künsch 1989, Ann. Statist. 17; Politis & Romano 1992). Empty (undetermined) where the circle holds fewer
/// than 10 blocks, or where percentile_interval is. Throws Misuse where a position is outside the circle or
/// block is below 1.
std::optional<Bounds> moving_blocks_interval(const OnCircle& observations,
                                             const ResampledStatistic& statistic, const Resampling& how = {});

} // namespace attune::chance
