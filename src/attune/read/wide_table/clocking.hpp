// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/clock.hpp>
#include <attune/read/wide_table/columns.hpp>

#include <optional>

namespace attune::read::sampled_rows {

/// When the rows of a wide table were sampled: by a column of times in this notation, or one after the other
/// at a rate that was stated. At least one of the two is there.
struct Clocking {
    std::optional<TimeNotation> times;
    std::optional<Rate> rate;
};

/// As `layout` says, as the column's name says, as a clock where the cells have colons; else seconds where a
/// number has a fraction, and for whole numbers alone milliseconds where they rise by five or more, seconds
/// otherwise. What was not stated becomes a finding. Throws Unreadable where there is neither a column of
/// times nor a rate, and where frames are counted and their rate is not known.
Clocking clocking_of(const Columns& columns, const TableLayout& layout, const Opening& opening,
                     FindingLog& log);

} // namespace attune::read::sampled_rows
