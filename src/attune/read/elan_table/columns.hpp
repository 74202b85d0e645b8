// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/elan_table/times.hpp>
#include <attune/read/finding_log.hpp>
#include <attune/read/opening.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace attune::read::elan_rows {

/// Which column of a table exported from ELAN is what. Either a row is an annotation, with its tier and its
/// value; or a row is a stretch of time, with a column of values for each tier (`tiers`).
struct Columns {
    Header header; ///< #1, #2, ... where there are no names
    Times times;
    std::optional<std::size_t> tier;
    std::optional<std::size_t> participant;
    std::optional<std::size_t> value;
    std::optional<std::size_t> file; ///< which .eaf a row is from
    std::vector<std::size_t> tiers;
};

/// What `layout` names; for what it leaves open, by names where the table has them, else by position: tier
/// and participant before the times, the value behind them, the file where names end with .eaf. Throws
/// Unreadable where there are no times. What is not read is noted.
Columns columns_of(const Opening& opening, const TableLayout& layout, FindingLog& log);

} // namespace attune::read::elan_rows
