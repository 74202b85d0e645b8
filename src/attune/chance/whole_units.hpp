// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/resampling.hpp>

#include <cstddef>
#include <optional>

namespace attune::chance {

/// Below this many units there is no interval.
inline constexpr std::size_t least_units = 5;

/// A 95 % interval of a statistic over independent units, each with all that belongs to it (a dyad with all
/// its recordings): in each resample as many units are drawn as there are, with replacement. Efron 1979 (Ann.
/// Statist. 7). Empty (undetermined) below 5 units, or where percentile_interval is. With few units the
/// percentile interval is somewhat narrow: print their number beside it.
std::optional<Bounds> whole_units_interval(std::size_t units, const ResampledStatistic& statistic,
                                           const Resampling& how = {});

} // namespace attune::chance
