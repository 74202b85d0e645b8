// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/opening.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace attune::read::elan_rows {

/// The cells with which a table begins, each read as a time, to find out which columns are times. Numbers are
/// taken as seconds, whatever their unit: sums and orders are the same in every unit. What is asked for must
/// hold in nine rows of ten; a difference in all but one of few rows.
class TimeGrid {
public:
    explicit TimeGrid(const Opening& opening, std::size_t first_row = 0);

    std::size_t columns() const { return columns_; }
    /// Whether the second is nowhere before the first.
    bool is_ordered(std::size_t first, std::size_t second) const;
    /// Whether `offset` is not before `onset`, and `duration` what lies between them.
    bool is_difference(std::size_t onset, std::size_t offset, std::size_t duration) const;
    /// Whether both are the same times, be it one in seconds and one in milliseconds.
    bool is_same(std::size_t one, std::size_t other) const;
    /// Whether some row has two times that are not the same.
    bool differ(std::size_t one, std::size_t other) const;
    /// Whether the column holds more than one time; true in a table of one row.
    bool varies(std::size_t column) const;
    bool counts_frames(std::size_t column) const;

private:
    struct Cell {
        Duration time;
        bool counts_frames;
    };
    const std::optional<Cell>& at(std::size_t row, std::size_t column) const {
        return cells_[column * rows_ + row];
    }
    template <class Holds>
    bool mostly(const Holds& holds, std::size_t allowed = 0) const;
    static std::optional<Cell> cell(std::string_view text, char decimal);
    static bool is_near(Duration one, Duration other, bool counts_frames);

    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::vector<std::optional<Cell>> cells_; ///< column by column
};

} // namespace attune::read::elan_rows
