// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// Time in which the child's gaze and posture, as far as they are in use, are both covered.
Stretches orientation_covered(const Observation& seen);
/// The time in which a bid or engagement is on by gaze or posture.
Stretches oriented_time(const Observation& seen);

/// The share of that time in which a bid or engagement is on by gaze or posture; and by each alone, of its
/// own covered time. Acts meant for somebody else do not count. Interval: 5-block jackknife. Undetermined
/// below 30 s covered, and where neither is coded.
extern const Description orientation;
/// The share of the caregiver's covered posture time that is open towards the child: posture whose codebook
/// entry has the kind `open`, or that is an `answer`. Undetermined as above.
extern const Description openness;

std::vector<Result> orientations(const Evidence& evidence);

} // namespace attune::measure
