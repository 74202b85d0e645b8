// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/person.hpp>

namespace attune::measure {

/// The channels of a person that leave every denominator and every count: those that are not available to
/// them, and gaze where looking is not a cue (definitions, section 2). Such a child who looks elsewhere has
/// not turned away, and one who looks has not called: nothing is read from the eyes.
inline ChannelSet not_used(const Person& person) {
    ChannelSet channels = person.not_available;
    if (!person.gaze_as_cue) channels.insert(Channel::gaze);
    return channels;
}

} // namespace attune::measure
