// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/result.hpp>
#include <attune/timeline/stretches.hpp>

#include <array>
#include <optional>
#include <string_view>

namespace attune::measure {

/// A share of a part of time, and the same without each of its five equal parts, for the jackknife.
struct TimeShare {
    double share;
    std::array<double, 5> left_one_out;
    Duration covered;
};

/// The share of `within` in which `state` is on. None where `within` is empty, or shorter than five ticks.
std::optional<TimeShare> time_share(const Stretches& state, const Stretches& within);

/// The same as an estimate, with its 5-block jackknife interval.
Estimate estimate_of(const TimeShare& share);
/// The estimate, or Undetermined where `within` is shorter than 30 s; `seen` says what kind of time it is:
/// "covered", "watched".
Measured<Estimate> share_of_time(const Stretches& state, const Stretches& within, std::string_view seen);

} // namespace attune::measure
