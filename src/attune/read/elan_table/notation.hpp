// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/clock.hpp>
#include <attune/read/elan_table/columns.hpp>
#include <attune/read/finding_log.hpp>

#include <string_view>

namespace attune::read::elan_rows {

/// How the columns that are read write their times.
struct Notations {
    TimeNotation onset, offset, duration;
};

/// As `layout` says, as the column's name says; else seconds where a number of these columns has a fraction,
/// and milliseconds where all are whole: so ELAN writes them. Whole numbers that could be seconds are noted.
/// A clock is a clock in each cell. `rows` is the table after its header.
Notations notations_of(const Columns& columns, const TableLayout& layout, const Opening& opening,
                       std::string_view rows, FindingLog& log);

} // namespace attune::read::elan_rows
