// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// The caregiver touches the child while a directed act or `wait` is on by touch, not meant for somebody
/// else; the touch is positive while one of them has positive valence. Two shares: of the watched time of
/// touch, and of the watched time in which the child is in alarm. Interval: 5-block jackknife. Undetermined
/// below 30 s of touch, or of alarm, and where no touch of the caregiver is coded.
extern const Description positive_touch;

/// The time in which the caregiver's touch is positive.
Stretches positive_touch_time(const Observation& seen);

std::vector<Result> positive_touches(const Evidence& evidence);

} // namespace attune::measure
