// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// The alarm in which it can be judged whether the caregiver was calm: the caregiver is not gone, and face or
/// voice is covered.
Stretches alarm_beside_caregiver(const Observation& seen);

/// `calm`: of that time, the share without a negative face or voice of the caregiver, whatever the act and
/// whoever it is meant for. `gone`: of the alarm in which it is known whether the caregiver was there (gone,
/// or seen on some channel), the share in which the caregiver was gone, also by instruction. Intervals:
/// 5-block jackknife. Undetermined below 30 s, and `calm` where no feeling of face or voice is coded. No
/// chance beside it: the definitions name none. Calm and flat is not calm and warm: see `expressive`.
extern const Description calm;

std::vector<Result> calm_results(const Evidence& evidence);

} // namespace attune::measure
