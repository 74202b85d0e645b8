// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/opening.hpp>

#include <cstddef>
#include <span>

namespace attune::read::sampled_rows {

/// How the times in a column go on over the rows that were looked at, in the unit they are written in
/// (a clock's: seconds).
struct Steps {
    std::size_t count = 0;   ///< steps from one row to the next
    std::size_t even = 0;    ///< those from a half to one and a half of `typical`
    double typical = 0;      ///< the median of the rising ones; 0 where there is none
    std::size_t rising = 0;  ///< those to a later time
    bool are_whole = true;   ///< every time is a whole number
    bool have_clock = false; ///< a time is written with colons

    /// Nine of ten, of two steps or more.
    bool are_even() const { return count >= 2 && typical > 0 && even * 10 >= count * 9; }
};

/// Cells that are no times are passed over.
Steps steps_of(std::span<const OpeningRow> rows, std::size_t column, char decimal);

} // namespace attune::read::sampled_rows
