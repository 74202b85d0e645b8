// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/codebook.hpp>
#include <attune/read/entry.hpp>

#include <optional>
#include <vector>

namespace attune::read {

/// Where a code shows, as far as it is said: channels, all of them ("*"), or still open ("?").
struct Shown {
    ChannelSet channels;
    bool every = false;
    bool undecided = false;
};

/// How each of these is spelled in a codebook. They throw Unreadable, with the words to choose from.
Channel channel_from(const Entry& value);
Shown shown_from(const Entry& value);
/// A role; none for "?".
std::optional<Role> role_from(const Entry& value);
/// What a code or a signal says; `whole` is pointed at where something is missing, `track` holds for all
/// codes of the track.
Sense sense_from(const Section& code, const Entry& whole, const Shown& track);
/// One meaning in curly brackets, or a list of them.
std::vector<Sense> senses_from(const Entry& value, const Shown& track);

} // namespace attune::read
