// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/observation.hpp>

namespace attune::measure {

/// The same dyad, with no time watched of both where nothing of one of them is coded or covered at all: a
/// file that holds the child alone, or the caregiver alone. A call in it is not unanswered, no break has
/// opened, and nobody was absent for 100 % of the time; what was coded of the other is told all the same.
/// Where none of the channels that answers are looked for on is in use (for `lena`, the voice), no window is
/// complete. A note says so.
Observation of_both(Observation seen);

} // namespace attune::measure
