// SPDX-License-Identifier: Apache-2.0
#include <attune/read/table.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace attune::read {
namespace {

constexpr std::size_t lines_looked_at = 50;
constexpr std::size_t bytes_looked_at = std::size_t{1} << 16;

/// How many rows have the commonest number of cells (two or more), out of how many.
struct Agreement {
    std::size_t rows = 0;
    std::size_t agreeing = 0;

    bool is_better_than(const Agreement& other) const {
        return agreeing * std::max<std::size_t>(1, other.rows)
               > other.agreeing * std::max<std::size_t>(1, rows);
    }
};

Agreement agreement(std::string_view text, char delimiter) {
    FindingLog ignored{{}};
    Table table{text, delimiter, ignored};
    std::map<std::size_t, std::size_t> rows_with;
    Agreement result;
    while (result.rows < lines_looked_at && table.next()) {
        if (table[0].starts_with('#') && result.rows == 0) continue; // comments before the header
        ++result.rows;
        if (table.cells().size() > 1) ++rows_with[table.cells().size()];
    }
    for (const auto& [cells, rows] : rows_with) result.agreeing = std::max(result.agreeing, rows);
    return result;
}

} // namespace

char propose_delimiter(std::string_view text) {
    if (text.size() > bytes_looked_at) {
        // Whole lines only, if a line ends there at all; a cut line would count as a shorter row.
        const auto end = text.find_last_of("\r\n", bytes_looked_at);
        text = text.substr(0, end == std::string_view::npos ? bytes_looked_at : end + 1);
    }
    char best = ',';
    Agreement most;
    for (const char delimiter : {'\t', ';', ',', '|', ' '}) {
        const Agreement found = agreement(text, delimiter);
        if (found.agreeing > 0 && found.is_better_than(most)) {
            best = delimiter;
            most = found;
        }
    }
    return best;
}

} // namespace attune::read
