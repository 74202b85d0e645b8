// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding_log.hpp>
#include <attune/read/opening.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace attune::read::long_rows {

/// Which column of a long table is what.
struct Columns {
    Header header;
    bool has_header = true;
    std::size_t onset = 0;
    std::optional<std::size_t> offset;
    std::optional<std::size_t> duration;
    std::optional<std::size_t> person;
    std::optional<std::size_t> track;
    std::optional<std::size_t> source;
    std::optional<std::size_t> recording;
    std::vector<std::size_t> codes; ///< one, or every column that is left over; may be empty
    bool has_code_column = false;   ///< `codes` is one that was named or has the usual name of a code
};

/// The columns that `layout` names, and for what it leaves open those with a usual name, or in a table
/// without names the first ones: times, then codes. Throws Unreadable where there is no onset, or a column
/// that is named does not exist. What is not read is noted.
Columns columns_of(const Opening& opening, const TableLayout& layout, FindingLog& log);

} // namespace attune::read::long_rows
