// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// Whose pace it is (definitions, section 9). In blocks of 10 s (pace_blocks.hpp) c and k are the onsets of
/// caregiver and child on voice, touch and posture, and y = ln((c + 1/2)/(k + 1/2)), so that an empty block
/// has a value. The level is exp(mean y): 1 is the child's own pace, 2 twice as many. Interval: 5-block
/// jackknife of mean y. Undetermined below 5 blocks, where the movements of one were not coded, or where
/// neither made one. The definition is our own; the question is that of Jaffe, Beebe, Feldstein, Crown &
/// Jasnow 2001.
extern const Description pace;
/// Drift: the slope of |y| over time, per minute, blocks of several episodes joined end to end; negative is
/// towards the child (5-block jackknife; Undetermined below 12 blocks). After the child slows: the mean
/// change of c to the next block less its mean change at all other blocks; negative is slowing too (moving
/// blocks; Undetermined below 5 such blocks).
extern const Description pace_change;

std::vector<Result> pace_results(const Evidence& evidence);

} // namespace attune::measure
