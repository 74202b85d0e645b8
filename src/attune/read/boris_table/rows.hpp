// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/boris_table/columns.hpp>
#include <attune/read/boris_table/pairing.hpp>
#include <attune/read/clock.hpp>
#include <attune/read/marking.hpp>
#include <attune/read/table.hpp>

#include <initializer_list>
#include <string_view>

namespace attune::read::boris_rows {

/// Puts the rows of one observation on the tracks of a coding.
class Rows {
public:
    /// `room` in bytes bounds what they may take. Everything given must outlive this.
    Rows(const Columns& columns, const TimeNotation& notation, Coding& coding, FindingLog& log,
         std::size_t room);

    /// From now on this is taken off every time.
    void take_off(Duration time_offset) { time_offset_ = time_offset; }
    void read(const Table& row);
    void finish();

private:
    std::optional<Duration> time(const Table& row, std::size_t column) const;
    std::optional<Duration> onset(const Table& row, std::initializer_list<std::string_view> types);
    void read_tabular(const Table& row);
    void read_aggregated(const Table& row);
    void read_state(const Table& row, const Behaving& behaving, Duration onset);

    const Columns& columns_;
    const TimeNotation& notation_;
    Coding& coding_;
    FindingLog& log_;
    Pairing pairing_; ///< of a tabular export
    Marking marking_; ///< of an aggregated one
    Duration time_offset_{0};
    std::size_t states_ = 0;
};

} // namespace attune::read::boris_rows
