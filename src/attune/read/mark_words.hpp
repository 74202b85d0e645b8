// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/time.hpp>

#include <string>

namespace attune::read {

// What every reader says of a mark that is no stretch of time; times since zero.

/// begins and ends at 3 s; read as an instant
std::string ends_at_once(Duration onset);
/// begins at 3 s and ends before, at 2.5 s; read as begun and never ended
std::string ends_before_onset(Duration onset, Duration offset);

} // namespace attune::read
