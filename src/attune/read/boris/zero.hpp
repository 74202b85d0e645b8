// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>
#include <attune/read/finding_log.hpp>

namespace attune::read::ethogram {

/// Says what zero is: the first frame of player 1, or the beginning of an observation without media. A time
/// offset is part of every time that BORIS writes; whoever calls this takes it off, and it is told here.
void state_zero(Coding& coding, FindingLog& findings, bool has_media, Duration time_offset);

} // namespace attune::read::ethogram
