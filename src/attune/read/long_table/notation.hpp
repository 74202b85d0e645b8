// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/clock.hpp>
#include <attune/read/finding_log.hpp>
#include <attune/read/opening.hpp>

#include <cstddef>
#include <string_view>

namespace attune::read::long_rows {

/// How the times in a column are written: as `layout` says, as its name says, as a clock where the cells have
/// colons; else seconds where a number has a fraction, and for whole numbers alone milliseconds where one is
/// beyond a day's seconds (86,400), seconds otherwise. What was not stated becomes a finding. `rows` is the
/// table after its header. Throws Unreadable where frames are counted and their rate is not known.
TimeNotation notation_of(const Header& header, std::size_t column, const TableLayout& layout,
                         const Opening& opening, std::string_view rows, FindingLog& log);

} // namespace attune::read::long_rows
