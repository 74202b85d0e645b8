// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>

#include <string>
#include <vector>

namespace attune::write::plain_table {

/// The rows of a plain table that come before the acts, six cells each, without line ends: length,
/// resolution, people of whom nothing is coded or who do not use a channel, episodes, stated coverage. A
/// channel that is stated never to have been seen is a row without times. The order does not depend on how
/// people and coverage are listed. Throws Misuse as `plain` says.
std::vector<std::string> recording_rows(const Timeline& timeline);

} // namespace attune::write::plain_table
