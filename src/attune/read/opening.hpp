// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/document.hpp>
#include <attune/read/header.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read {

/// A row of a table, copied out of it.
struct OpeningRow {
    std::size_t line = 0;
    std::vector<std::string> cells;
};

/// How a table begins: enough to say which format it may be in, and how its numbers are written.
struct Opening {
    char delimiter = ',';
    std::size_t comments = 0; ///< lines before the table that begin with `#`
    std::vector<OpeningRow> rows;

    /// The first row as names, where it is one: no cell of it is a number, a time or missing, but for a first
    /// cell without a name (an index column).
    std::optional<Header> header() const;
    /// Rows from `first` on, at most fifty, in which every cell is a number or missing (`decimal` as given).
    bool is_all_numbers(std::size_t first, char decimal) const;
    /// The decimal mark: `,` where the rows hold "1,5" and none holds "1.5" and the comma parts no cells;
    /// else `.`.
    char decimal() const;
};

/// The first fifty rows of a text. Lines that begin with `#` before the first row are counted and left out,
/// if they have another number of cells than the row after them. `file` is its name, for the refusal of what
/// is no table.
Opening opening_of(std::string_view text, std::optional<char> delimiter, std::string_view file = {});

/// The same from the first 64 KiB of a document; none where it is no text, or looks like XML or JSON.
std::optional<Opening> opening_of(const Document& document);

} // namespace attune::read
