// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <array>
#include <optional>

namespace attune::measure {

/// A share of the child's covered time, and the same without each of its five equal parts, for the jackknife.
struct TimeShare {
    double share;
    std::array<double, 5> left_one_out;
    Duration covered;
};

/// Time in which every channel in use of the child is covered.
Stretches child_covered(const Observation& seen);

/// The share of `within` in which `state` is on. None where `within` is empty, or shorter than five ticks.
std::optional<TimeShare> time_share(const Stretches& state, const Stretches& within);

/// Alarm, withdraw, bid, engage as parts of time, by name; whatever else is on.
struct NamedState {
    std::string_view name;
    const Stretches& on;
};
std::array<NamedState, 4> child_states(const Observation& seen);

/// Per scope: the share of the child's covered time in each state. Interval: 5-block jackknife over time.
/// Undetermined below 30 s of covered time.
extern const Description child_time;

std::vector<Result> child_times(const Evidence& evidence);

} // namespace attune::measure
