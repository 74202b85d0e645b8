// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// The child's time of a tone: some act of this valence is on, on any channel. Alarm is negative, whatever
/// tone was coded for it.
Stretches positive_time(const Observation& seen);
Stretches negative_time(const Observation& seen);

/// Of the time in which all channels of the child in use are covered: the share that is positive less the
/// share that is negative, -1 ... 1. Interval: 5-block jackknife of the difference as a whole, since both
/// shares are of the same time. Undetermined below 30 s covered, or where no channel of the child was coded.
extern const Description comfort;
/// The share of the same time that is free of alarm.
extern const Description alarm_free;

std::vector<Result> comforts(const Evidence& evidence);

} // namespace attune::measure
