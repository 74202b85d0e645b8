// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/scene.hpp>

namespace twin {

/// Onsets in 10 s of an episode's watched time.
struct PaceBlock {
    int child = 0;
    int caregiver = 0;
};
std::vector<PaceBlock> pace_blocks(const Scene& scene, int episode);

/// The geometric mean of (c + 1/2)/(k + 1/2).
double pace_level(const std::vector<PaceBlock>& blocks);
/// Slope of |ln((c + 1/2)/(k + 1/2))|, per minute.
double pace_drift(const std::vector<PaceBlock>& blocks);

/// How the caregiver's next block differs where the child slowed, less how it does elsewhere.
struct AfterSlowing {
    int slowed = 0;
    double change = 0;
};
AfterSlowing after_slowing(const std::vector<PaceBlock>& blocks);

} // namespace twin
