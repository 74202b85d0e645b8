// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/observation.hpp>

#include <string>

namespace attune::measure {

/// Why nothing is known of a channel of a partner that is not in use: it is not available to them (of a
/// child's gaze: looking is not a cue), it could not be seen in this recording, or else `not_coded`.
std::string why_unseen(const Observation& seen, Partner partner, Channel channel, std::string not_coded);
/// The same of several channels, none of which is in use: `not_coded` where nobody coded any of them, else
/// the reason of each.
std::string why_unseen(const Observation& seen, Partner partner, ChannelSet which, std::string not_coded);

} // namespace attune::measure
