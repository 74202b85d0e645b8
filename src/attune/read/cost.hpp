// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>

#include <cstddef>
#include <string_view>

namespace attune::read {

// What a coding costs in memory, in bytes, with the room that growing vectors and hash tables take. A reader
// takes it off the room that its file leaves it.

/// A mark whose source has these letters: in the coding, and on the timeline that is made of it.
constexpr std::size_t cost_of_mark(std::string_view source) {
    constexpr std::size_t kept_inside = 15;
    return 2 * sizeof(Mark) + (source.size() > kept_inside ? source.size() : 0);
}

/// A code that is new on its track: in the coding, while its meaning is looked up, and on the timeline.
constexpr std::size_t cost_of_code(std::string_view label) {
    return 448 + 3 * label.size();
}

} // namespace attune::read
