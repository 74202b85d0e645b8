// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/of_both.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::measure {

Observation of_both(Observation seen) {
    for (const Partner partner : partners) {
        if (!seen.in_use[partner].empty()) continue;
        seen.complete_within = {};
        seen.watched = {};
        seen.notes.push_back(
            fmt::format("nothing of the {} is coded, so nothing is said of the two together", name(partner)));
        return seen;
    }
    const bool could_answer = std::any_of(channels.begin(), channels.end(), [&](Channel channel) {
        return seen.in_use.caregiver.contains(channel) && seen.asked.contains(channel);
    });
    if (could_answer) return seen;
    seen.complete_within = {};
    seen.notes.push_back("no voice of the caregiver is coded, so no cue is said to be unanswered");
    return seen;
}

} // namespace attune::measure
