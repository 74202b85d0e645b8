// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <optional>
#include <vector>

namespace attune::measure {

/// From the first watched moment of an episode to the first repair in it; censored at the last moment at
/// which one could have been seen (published as latency to reparation: Weinberg & Tronick 1996).
struct FirstRepair {
    Duration after;
    bool repaired; ///< else censored at `after`
};

/// None where nothing of the episode was watched.
std::optional<FirstRepair> first_repair(const Evidence& evidence, std::size_t episode);

/// Per scope: median latency from a break's onset to its repair, of the repaired ones and (`all`) over all
/// breaks with the others competing or censored; the time from the first answer to the repair; and the time
/// to the first repair of each episode, Undetermined with the time that was watched where there was none.
extern const Description repair_latency;
extern const Description time_to_first_repair;

std::vector<Result> repair_times(const Evidence& evidence);

} // namespace attune::measure
