// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/channel.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace attune {

/// What somebody is in the recording. It is given by a file or a codebook, never guessed.
enum class Role { child, caregiver, other };

std::string_view name(Role role);
std::optional<Role> role_named(std::string_view text);

/// Somebody in the recording. No name, birth date or address: an id and what measuring needs.
struct Person {
    std::string id;
    std::optional<Role> role; ///< none: not given yet; measuring is refused until it is
    ChannelSet not_available; ///< channels this person does not use (blind, deaf, covered face)
    bool gaze_as_cue = true;  ///< no: looking is not a cue for this child
    std::map<std::string, std::string> covariates; ///< age, corrected age, time since placement ...

    bool operator==(const Person&) const = default;
};

} // namespace attune
