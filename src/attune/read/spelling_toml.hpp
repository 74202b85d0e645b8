// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/codebook.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace attune::read {

/// A text as TOML writes it, in quotes.
std::string toml_text(std::string_view text);

/// What a code says, as a codebook writes it: `{ act = "bid" }`. The channel and the person are written where
/// they are not those of the track.
std::string spelled(const Sense& sense, std::string_view track_person, std::optional<Channel> track_channel);
std::string spelled(const std::vector<Sense>& senses, std::string_view track_person,
                    std::optional<Channel> track_channel);

} // namespace attune::read
