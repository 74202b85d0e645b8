// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>

#include <optional>
#include <string_view>

namespace attune::read {

/// What a caregiver was told in an episode, as a cell of a table writes it.
struct Told {
    std::optional<Instruction> instruction; ///< none: free

    bool operator==(const Told&) const = default;
};

/// "still", "away", "still+touch+voice" (these channels stay free) or "free". None where it is none of them.
std::optional<Told> told_in(std::string_view cell);

/// Whether an episode's name alone says that it is a still face: "still", "Still-Face 2", "still_face".
bool is_still_face(std::string_view episode);

} // namespace attune::read
