// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/time.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace attune::report {

/// What stands in one place of a table: nothing (missing), yes or no, a whole number, a number, a length or
/// moment in seconds, a text. CSV and JSON are both written from these, so that they hold the same digits.
using Cell = std::variant<std::monostate, bool, std::uint64_t, double, Duration, std::string>;

/// The cell of an optional value: missing where there is none.
template <typename Optional>
Cell cell(const Optional& value) {
    return value ? Cell{*value} : Cell{};
}

/// One column of a table: its name in every output, what it holds in words, and how it is read.
template <typename Of>
struct Column {
    std::string_view name;
    std::string_view meaning;
    Cell (*read)(const Of&);
};

/// As a CSV cell: missing is empty, yes is 1, seconds are exact decimals, a text is quoted where it must be
/// (RFC 4180).
std::string csv_text(const Cell& cell);
/// As a JSON value: missing is null. The text must be UTF-8.
std::string json_text(const Cell& cell);

/// The heading or the row of a CSV table, with its line end.
template <typename Of>
std::string csv_heading(const Of& columns) {
    std::string line;
    for (const auto& column : columns) (line += line.empty() ? "" : ",") += column.name;
    return line + '\n';
}
template <typename Columns, typename Of>
std::string csv_row(const Columns& columns, const Of& of) {
    std::string line;
    bool first = true;
    for (const auto& column : columns) {
        if (!first) line += ',';
        first = false;
        line += csv_text(column.read(of));
    }
    return line + '\n';
}

} // namespace attune::report
