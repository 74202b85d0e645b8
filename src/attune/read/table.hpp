// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding_log.hpp>

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read {

/// The rows and cells of a table in UTF-8 text, one row after the other, without copying.
///
/// Lines end with LF, CRLF or CR; empty lines are passed over. A cell that begins with a double quote runs to
/// the closing one and may hold delimiters, line ends and doubled quotes (RFC 4180); a quote that never
/// closes, or that something follows, is taken as it stands, with a finding. Other cells lose the blanks at
/// their ends. With a blank as delimiter, any number of blanks is one.
class Table {
public:
    static constexpr std::size_t longest_cell = std::size_t{1} << 20; ///< bytes
    static constexpr std::size_t most_cells = std::size_t{1} << 18;   ///< in a row

    /// `text` and `log` must outlive the table.
    Table(std::string_view text, char delimiter, FindingLog& log);

    /// From now on a row with another number of cells is a finding: missing cells are read as empty, and what
    /// stands in further ones is not read.
    void expect(std::size_t cells) { expected_cells_ = cells; }

    /// Moves to the next row that is not empty; false after the last. Throws Unreadable where a cell is
    /// longer or a row has more cells than the limits: that is no table, whatever its size.
    bool next();

    /// Passes over empty lines; whether there is a row. `rest` then begins with it, and `next_line` is its
    /// line.
    bool is_before_row() { return pass_empty_lines(); }
    /// Passes over a row that was read from `rest`: its bytes up to its line end, none of them a line end.
    void pass_row(std::size_t bytes);

    /// Passes over the rows that begin before this line.
    void skip_before(std::size_t line);

    /// The row's cells, until the next call of `next`.
    std::span<const std::string_view> cells() const { return cells_; }
    /// Cell `column` of the row; empty where the row has no such column.
    std::string_view operator[](std::size_t column) const {
        return column < cells_.size() ? cells_[column] : std::string_view{};
    }
    /// The line on which the row begins, counted from 1.
    std::size_t line() const { return line_; }
    /// The rows so far, this one included.
    std::size_t row() const { return row_; }
    /// The text after this row, and the number of the line on which it begins.
    std::string_view rest() const { return text_.substr(position_); }
    std::size_t next_line() const { return next_line_; }

private:
    bool pass_empty_lines();
    bool is_line_end(std::size_t position) const;
    void read_cell();
    bool read_quoted_cell();
    void read_plain_cell();
    void end_line();
    void compare_with_expected();
    void keep(std::string_view cell);
    [[noreturn]] void refuse(std::size_t line, std::string expected) const;
    std::size_t closing_quote(std::size_t from) const;

    std::string_view text_;
    char delimiter_;
    FindingLog* log_;
    std::size_t position_ = 0;
    std::size_t line_ = 0;
    std::size_t next_line_ = 1;
    std::size_t row_ = 0;
    std::size_t failed_quotes_ = 0;
    std::size_t expected_cells_ = 0; // 0: any number
    std::vector<std::string_view> cells_;
    std::deque<std::string> unquoted_; // cells of this row whose doubled quotes were undone
};

/// Where in `text` the delimiter or a line end comes next, or the text ends.
std::size_t cell_end(std::string_view text, std::size_t position, char delimiter);

/// Finds the delimiter from the first lines: the one of tab, `;`, `,`, `|` and blank that cuts the most of
/// them into the same number of cells, at least two; the first in this order where several do. A comma for a
/// table of one column.
char propose_delimiter(std::string_view text);

} // namespace attune::read
