// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/why_unseen.hpp>

#include <fmt/format.h>

namespace attune::measure {

std::string why_unseen(const Observation& seen, Partner partner, Channel channel, std::string not_coded) {
    if (partner == Partner::child && channel == Channel::gaze && !seen.looks_call)
        return "looking is not a cue of this child, and so gaze is not used";
    if (seen.not_available[partner].contains(channel))
        return fmt::format("{} of the {} is not available, and so not used", name(channel), name(partner));
    if (seen.never_seen[partner].contains(channel))
        return fmt::format("{} of the {} could not be seen in this recording", name(channel), name(partner));
    return not_coded;
}

std::string why_unseen(const Observation& seen, Partner partner, ChannelSet which, std::string not_coded) {
    std::string reasons;
    bool known = false;
    for (const Channel channel : channels) {
        if (!which.contains(channel)) continue;
        std::string why = why_unseen(seen, partner, channel, "");
        known |= !why.empty();
        if (why.empty()) why = fmt::format("{} of the {} is not coded", name(channel), name(partner));
        reasons += (reasons.empty() ? "" : "; ") + why;
    }
    return known ? reasons : not_coded;
}

} // namespace attune::measure
