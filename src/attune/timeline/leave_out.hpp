// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>

#include <vector>

namespace attune {

/// The recording without these people: without their tracks, signals and coverage. Everybody else keeps their
/// order; what is nobody's stays, and so do acts that were addressed to somebody who is left out.
Timeline leave_out(const std::vector<PersonIndex>& people, const Timeline& timeline);

} // namespace attune
