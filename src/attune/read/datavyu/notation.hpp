// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/time.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read::opf {

/// How a database is written: version 1, which has no line that says so, knows no escapes.
enum class Escapes { none, backslash };

/// The next line of `text`, which is cut off it: up to a line end that no backslash escapes. Line ends may be
/// LF, CR LF or CR.
std::string_view take_line(std::string_view& text, Escapes escapes);

/// The parts between commas that no backslash escapes, as written.
std::vector<std::string_view> parts(std::string_view text, char separator, Escapes escapes);

/// A part as it is meant, without the backslashes.
std::string meant(std::string_view part, Escapes escapes);

/// The head of a column, `hands (MATRIX,true,)-hand|NOMINAL,look|NOMINAL`: its name, and the names of its
/// arguments. None where the line is no head.
struct Column {
    std::string name;
    std::vector<std::string> arguments; ///< empty: the column holds one value a cell
    bool in_parentheses;                ///< its values are
};
std::optional<Column> column_in(std::string_view line, Escapes escapes);

/// A cell, `00:00:01:500,00:00:02:000,(left,1)`: its times and what follows them. None where the line does
/// not begin with two times.
struct Cell {
    Duration onset;
    Duration offset;
    std::string_view value;
};
std::optional<Cell> cell_in(std::string_view line);

/// The values of a cell of this column, one for each argument; how many there were is told too.
struct Values {
    std::vector<std::string> values;
    std::size_t found;
};
Values values_in(std::string_view value, const Column& column, Escapes escapes);

/// Whether a text is a calendar date: 06/11/1965, 11.6.65, 2026-11-24.
bool is_date(std::string_view text);

} // namespace attune::read::opf
