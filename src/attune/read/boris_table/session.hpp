// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/boris_table/columns.hpp>
#include <attune/read/coding.hpp>
#include <attune/read/finding_log.hpp>
#include <attune/read/table.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace attune::read::boris_rows {

/// What a table of BORIS says about its observation: in the lines above the table (the old layout), or again
/// in every row of it.
struct Session {
    std::string name;
    char decimal = '.'; ///< of its numbers
    Duration time_offset{0};
    std::vector<Medium> media;
    bool has_media = false;
};

/// A line above the table: "Observation id" and its name, "Player #1" and a file, "Time offset (s)".
void read_preamble_line(Session& session, std::string_view key, std::string_view value, FindingLog& log);

/// The columns of a row that are the same in all rows of an observation. Lengths and frames go to `coding`,
/// as BORIS's project has them; the lags of players other than the first are in no table, and that is told.
void read_session(Session& session, const Columns& columns, const Table& row, Coding& coding,
                  FindingLog& log);

} // namespace attune::read::boris_rows
