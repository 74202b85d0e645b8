// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>
#include <attune/read/finding_log.hpp>

namespace attune::read {

/// Lists everybody who has a track, in the order in which they turn up, and reports those whose names look
/// alike: for files that have no list of people themselves.
void list_people_on_tracks(Coding& coding, FindingLog& log);

} // namespace attune::read
