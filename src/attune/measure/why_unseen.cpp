// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/why_unseen.hpp>

#include <fmt/format.h>

namespace attune::measure {

std::string why_unseen(const Observation& seen, Partner partner, Channel channel, std::string not_coded) {
    if (seen.not_available[partner].contains(channel))
        return fmt::format("{} of the {} is not available, and so not used", name(channel), name(partner));
    if (seen.never_seen[partner].contains(channel))
        return fmt::format("{} of the {} could not be seen in this recording", name(channel), name(partner));
    return not_coded;
}

} // namespace attune::measure
