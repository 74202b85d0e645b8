// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>

#include <cstddef>
#include <string_view>

namespace attune::read {

// What a coding costs in memory, in bytes, with the room that growing vectors and hash tables take. A reader
// takes it off the room that its file leaves it.

/// A mark whose source has these letters: in the coding, and on the timeline that is made of it; or in a list
/// of the coding that grows.
constexpr std::size_t cost_of_mark(std::string_view source) {
    constexpr std::size_t around_it = 24; // what an allocation of its own takes beside the letters
    const bool apart = source.size() > Source::kept_in_place;
    return 2 * (sizeof(Mark) + (apart ? source.size() + around_it : 0));
}

/// A code that is new on its track: in the coding, while its meaning is looked up, and on the timeline.
constexpr std::size_t cost_of_code(std::string_view label) {
    return 448 + 3 * label.size();
}

} // namespace attune::read
