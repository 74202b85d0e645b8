// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/interval.hpp>

#include <string>

namespace attune::write {

/// A part of a film that a player is to show. `time` is on the film's own clock, counted from its first
/// frame: not before zero.
struct Excerpt {
    Interval time;
    std::string title;
};

} // namespace attune::write
