// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/encoding.hpp>
#include <attune/read/opening.hpp>
#include <attune/read/table.hpp>

#include <cstddef>
#include <optional>

namespace attune::read {

/// A document opened as a table: its text, its beginning, its names of columns, and its rows.
struct TableFile {
    /// Throws Unreadable where the document is no text. What was found on the way goes to `log`, which like
    /// the document must outlive this.
    TableFile(const Document& document, const TableLayout& layout, FindingLog& log);
    TableFile(const TableFile&) = delete;
    TableFile& operator=(const TableFile&) = delete;

    DecodedText decoded;
    Opening opening;
    std::optional<Header> header;
    std::size_t first_line; ///< of the header, or of the first row where there is none; 0 in an empty table
    Table rows;             ///< `next` gives the first row after the header
};

} // namespace attune::read
