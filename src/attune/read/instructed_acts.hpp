// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding.hpp>
#include <attune/timeline/timeline.hpp>

#include <vector>

namespace attune::read {

/// Directed acts of a caregiver (answer, demand, rebuff, frighten) that are on in an episode whose
/// instruction does not leave their channel free: one finding for each episode, person and channel. They are
/// kept (definitions, section 3).
std::vector<Finding> instructed_acts(const Timeline& timeline);

} // namespace attune::read
