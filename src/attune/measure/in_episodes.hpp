// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/observation.hpp>

namespace attune::measure {

/// The same dyad, watched in its episodes and at no other time: nothing outside every episode counts. A
/// measure sees to that in each of its rows; what reads all of the watched time as one, as a fit does, takes
/// this. Episodes that touch do not end a segment. Where the file tells of no episode, `all` is the one.
Observation in_episodes(Observation seen);

} // namespace attune::measure
