// SPDX-License-Identifier: Apache-2.0
#include <attune/read/opening.hpp>

#include <attune/read/clock.hpp>
#include <attune/read/encoding.hpp>
#include <attune/read/number.hpp>
#include <attune/read/table.hpp>

#include <algorithm>

namespace attune::read {
namespace {

constexpr std::size_t rows_looked_at = 50;
constexpr std::size_t cells_looked_at = 100'000;
constexpr std::size_t bytes_looked_at = std::size_t{1} << 16;

bool is_numeral(std::string_view cell) {
    return number(cell, '.') || number(cell, ',') || clock_unit(cell);
}

bool is_numeral_or_missing(std::string_view cell, char decimal) {
    return is_missing_number(cell) || number(cell, decimal);
}

/// 0, 1, 2, ...: the names that pandas gives to columns without one; the first may be an index without a
/// name.
bool counts_up(const std::vector<std::string>& cells) {
    const std::size_t first = !cells.empty() && cells[0].empty() ? 1 : 0;
    if (cells.size() < (first == 1 ? 2U : 4U)) return false;
    for (std::size_t i = first; i < cells.size(); ++i)
        if (whole_number(cells[i]) != static_cast<std::int64_t>(i - first)) return false;
    return true;
}

/// "sep=;" on the first line is how some spreadsheets are told the delimiter.
std::optional<char> stated_delimiter(std::string_view text) {
    if (!text.starts_with("sep=") || text.size() < 6 || (text[5] != '\n' && text[5] != '\r')) return {};
    return text[4];
}

OpeningRow copied(const Table& table) {
    return {table.line(), {table.cells().begin(), table.cells().end()}};
}

} // namespace

std::optional<Header> Opening::header() const {
    if (rows.empty()) return std::nullopt;
    const std::vector<std::string>& cells = rows.front().cells;
    const std::vector<std::string_view> names{cells.begin(), cells.end()};
    if (counts_up(cells)) return Header{names};
    if (std::any_of(cells.begin(), cells.end(), is_numeral)) return std::nullopt;
    const auto missing = std::count_if(cells.begin(), cells.end(), is_missing);
    if (missing > (cells.front().empty() ? 1 : 0)) return std::nullopt;
    return Header{names};
}

bool Opening::is_all_numbers(std::size_t first, char decimal) const {
    return std::all_of(rows.begin() + static_cast<std::ptrdiff_t>(std::min(first, rows.size())), rows.end(),
                       [&](const OpeningRow& row) {
                           return std::all_of(
                               row.cells.begin(), row.cells.end(),
                               [&](const std::string& cell) { return is_numeral_or_missing(cell, decimal); });
                       });
}

char Opening::decimal() const {
    bool has_comma = false;
    for (const OpeningRow& row : rows)
        for (const std::string& cell : row.cells) {
            if (cell.find('.') != std::string::npos && number(cell, '.')) return '.';
            has_comma = has_comma || (cell.find(',') != std::string::npos && number(cell, ','));
        }
    return has_comma && delimiter != ',' ? ',' : '.';
}

Opening opening_of(std::string_view text, std::optional<char> delimiter, std::string_view file) {
    Opening opening;
    const auto stated = stated_delimiter(text);
    opening.delimiter = delimiter ? *delimiter : stated ? *stated : propose_delimiter(text);
    FindingLog ignored{std::string{file}};
    Table table{text, opening.delimiter, ignored};
    std::optional<OpeningRow> comment;
    std::size_t cells = 0;
    while (opening.rows.size() < rows_looked_at && cells < cells_looked_at && table.next()) {
        cells += table.cells().size();
        const bool is_comment = table[0].starts_with('#') || (stated && table.row() == 1);
        if (opening.rows.empty() && is_comment) {
            if (table[0].starts_with('#')) comment = copied(table);
            ++opening.comments;
            continue;
        }
        if (opening.rows.empty() && comment && comment->cells.size() == table.cells().size()
            && comment->cells.size() > 1) {
            comment->cells.front().erase(0, 1); // a header that begins with the comment sign
            opening.rows.push_back(std::move(*comment));
            --opening.comments;
        }
        comment.reset();
        opening.rows.push_back(copied(table));
    }
    return opening;
}

std::optional<Opening> opening_of(const Document& document) try {
    const auto decoded = decode_beginning(document, bytes_looked_at);
    if (!decoded) return std::nullopt;
    const std::string_view text = decoded->text();
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || text[first] == '<' || text[first] == '{') return std::nullopt;
    return opening_of(text, std::nullopt);
} catch (const Unreadable&) {
    return std::nullopt;
}

} // namespace attune::read
