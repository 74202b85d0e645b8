// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/channel.hpp>
#include <attune/timeline/person.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace attune::read {

// What words of everyday language in the names of people and tracks propose. Never more than a proposal:
// nothing is measured by it until somebody has put it into a codebook.

/// The role that an id or a name speaks of: "Mother", "infant_gaze", "kid". The first word that speaks of one
/// decides.
std::optional<Role> role_in_words(std::string_view text);
/// The channel that a name speaks of: "Gaze direction", "parenthands", "Infant Affect".
std::optional<Channel> channel_in_words(std::string_view text);
/// Whether a track of this name is likely to hold the episodes of the procedure.
bool speaks_of_episodes(std::string_view text);
/// Small letters for A-Z, without blanks around.
std::string plain_words(std::string_view text);

} // namespace attune::read
