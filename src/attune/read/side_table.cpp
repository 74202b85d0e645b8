// SPDX-License-Identifier: Apache-2.0
#include <attune/read/side_table.hpp>

#include <attune/read/clock.hpp>

#include <fmt/format.h>

namespace attune::read {

SideTable::SideTable(const Document& document, std::initializer_list<std::string_view> needed)
    : decoded_{decode(document)}, log_{document.name}, opening_{opening_of(decoded_.text(), std::nullopt)},
      header_{opening_.header().value_or(Header{})}, rows_{decoded_.text(), opening_.delimiter, log_} {
    for (const std::string_view column : needed)
        if (!header_.column(column))
            throw Unreadable{log_.place(opening_.rows.empty() ? 1 : opening_.rows.front().line),
                             fmt::format("a first line with the columns {}", fmt::join(needed, ", ")),
                             fmt::format("no column {}", column), "Add it."};
    while (rows_.next() && rows_.line() < opening_.rows.front().line) {
    }
}

std::string_view SideTable::operator[](std::string_view column) const {
    const auto position = header_.column(column);
    return position ? rows_[*position] : std::string_view{};
}

Instant SideTable::time(std::string_view column) const {
    const std::string_view cell = (*this)[column];
    TimeNotation notation;
    notation.decimal = opening_.decimal();
    if (cell.find(':') != std::string_view::npos) notation.unit = TimeUnit::clock;
    const auto found = time_in(cell, notation);
    if (!found) refuse(fmt::format("a time in the column {}", column), cell, "Write seconds: 61.5.");
    return Instant{*found};
}

Interval SideTable::interval() const {
    const Instant onset = time("onset_s");
    const Instant offset = time("offset_s");
    if (const auto found = stretch(onset, offset)) return *found;
    refuse("an offset after the onset", (*this)["offset_s"], "Correct the row.");
}

void SideTable::refuse(const std::string& expected, std::string_view found, const std::string& remedy) const {
    throw Unreadable{log_.place(rows_.line()), expected, found.empty() ? "nothing" : quoted(found), remedy};
}

} // namespace attune::read
