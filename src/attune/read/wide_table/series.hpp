// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>
#include <attune/read/wide_table/samples.hpp>

#include <cstddef>

namespace attune::read::sampled_rows {

/// Puts a person's samples on evenly spaced moments and into `coding`. Each row goes to the moment nearest to
/// its time, whatever the order of the rows; of several at one moment the first is kept; a moment without a
/// row is missing. What was moved, missing or left out is found, and the rate that the times show is noted.
/// Throws Unreadable where the times show no rate, or are so far apart that the moments between them do not
/// fit in `room` bytes.
void add_signals(PersonsRows rows, const Columns& columns, const Clocking& clocking, std::size_t room,
                 Coding& coding, FindingLog& log);

} // namespace attune::read::sampled_rows
