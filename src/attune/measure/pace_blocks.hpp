// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace attune::measure {

inline constexpr Duration pace_block = 10s;

/// How much both did in 10 s of watched time.
struct PaceBlock {
    std::size_t episode;
    ByPartner<std::uint32_t> onsets; ///< of what is done (activity.hpp) on voice, touch and posture;
                                     ///< of neutral acts only by voice
};

/// The watched time of each episode of a scope, joined end to end, in blocks [0 s, 10 s), [10 s, 20 s) ...;
/// what is left at the end of an episode is no block. In order of time. O(n log n).
std::vector<PaceBlock> pace_blocks(const Observation& seen, const Scope& scope);

/// Whether the child slows in the block at this position: its onsets fall to half or less of the mean of the
/// two blocks before, which is at least 4. Never in the first two blocks of an episode.
bool child_slows(std::span<const PaceBlock> blocks, std::size_t at);

/// How the caregiver's onsets change from one block to the next of the same episode.
struct PaceChange {
    std::size_t at; ///< position of the earlier block
    double change;
    bool slowed; ///< the child slows in the earlier block
};
std::vector<PaceChange> pace_changes(std::span<const PaceBlock> blocks);

} // namespace attune::measure
