// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/of_both.hpp>

#include <algorithm>

namespace attune::measure {

Observation of_both(Observation seen) {
    const ChannelSet used = seen.in_use.caregiver;
    const bool could_answer = std::any_of(channels.begin(), channels.end(), [&](Channel channel) {
        return used.contains(channel) && seen.asked.contains(channel);
    });
    if (could_answer) return seen;
    seen.complete_within = {};
    if (used.empty()) seen.watched = {};
    seen.notes.push_back(used.empty()
                             ? "nothing of the caregiver is coded, so nothing is said of the two together"
                             : "no voice of the caregiver is coded, so no cue is said to be unanswered");
    return seen;
}

} // namespace attune::measure
