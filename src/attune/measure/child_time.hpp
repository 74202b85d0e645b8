// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>
#include <attune/measure/time_share.hpp>

#include <array>
#include <optional>

namespace attune::measure {

/// Time in which every channel in use of the child is covered.
Stretches child_covered(const Observation& seen);

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
