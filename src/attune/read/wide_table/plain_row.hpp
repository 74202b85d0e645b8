// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/wide_table/columns.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace attune::read::sampled_rows {

/// Reads a row of a wide table in one go where there is nothing to tell about it: every column has its one
/// cell, none is in quotes, and each signal's is a number or says that there is none. Nearly all rows are so.
/// The others are left to `Table` and `Samples`, which give the same of every row, and say what is wrong.
class PlainRow {
public:
    PlainRow(const Columns& columns, char delimiter, char decimal);

    /// Whether a plain row begins with `text`; what it holds stays until the next call. A row at the very end
    /// of the text is taken for none.
    bool read(std::string_view text);

    /// The bytes of the row, up to its line end.
    std::size_t size() const { return size_; }
    /// The cell of the time and that of the person; empty where there is no such column.
    std::string_view time() const { return time_; }
    std::string_view person() const { return person_; }
    /// The samples in the order of the signals, NaN where one is missing.
    std::span<const double> samples() const { return samples_; }

private:
    enum class Holds : unsigned char { nothing, time, person, sample };

    const char* read_cell(std::string_view text, Holds holds, double* sample);
    bool take(std::string_view cell, Holds holds, double* sample);

    char delimiter_;
    char decimal_;
    std::vector<Holds> columns_; ///< none where no row is plain
    std::size_t size_ = 0;
    std::string_view time_;
    std::string_view person_;
    std::vector<double> samples_;
};

} // namespace attune::read::sampled_rows
