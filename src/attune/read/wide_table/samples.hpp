// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/table.hpp>
#include <attune/read/wide_table/clocking.hpp>
#include <attune/read/wide_table/plain_row.hpp>

#include <cstddef>
#include <limits>
#include <string>
#include <unordered_map>
#include <vector>

namespace attune::read::sampled_rows {

inline constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// The rows of one person, as they stand in the table.
struct PersonsRows {
    std::string person;                      ///< empty: nobody's in particular
    std::vector<Duration> times;             ///< of each row; empty where the table has none
    std::vector<std::vector<double>> values; ///< for each signal its samples, NaN where one is missing
};

/// Takes the numbers out of the rows of a wide table. A cell that says there is no value is missing; so is
/// one that is no number, with a finding.
class Samples {
public:
    /// `room` in bytes bounds what is kept, `rows` is how many to expect at most. All but the numbers must
    /// outlive this.
    Samples(const Columns& columns, const Clocking& clocking, char decimal, std::size_t room,
            std::size_t rows, FindingLog& log);

    /// Throws Unreadable where the room is full.
    void add(const Table& row);
    /// The same of a row that is plain, on this line.
    void add(const PlainRow& row, std::size_t line);
    /// For each person the rows, in the order in which they first came.
    std::vector<PersonsRows> take() { return std::move(people_); }

private:
    PersonsRows& rows_of(std::string_view person);
    PersonsRows* begin_row(std::string_view time, std::string_view person, std::size_t line);
    void take_room(std::size_t line);
    std::optional<Duration> time_in(std::string_view cell, std::size_t line);
    double value(const Table& row, std::size_t column);

    const Columns& columns_;
    const Clocking& clocking_;
    char decimal_;
    std::size_t room_;
    std::size_t cost_of_row_;
    std::size_t expected_rows_;
    FindingLog& log_;
    std::vector<PersonsRows> people_;
    std::unordered_map<std::string, std::size_t> index_;
    std::size_t latest_ = 0; ///< whose the row before was
};

} // namespace attune::read::sampled_rows
