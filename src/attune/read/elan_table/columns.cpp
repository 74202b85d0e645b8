// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan_table/columns.hpp>

#include <attune/read/usual_columns.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::read::elan_rows {
namespace {

bool is_file(std::string_view cell) {
    return cell.ends_with(".eaf") || cell.ends_with(".etf") || cell.ends_with(".EAF");
}

/// The first column outside the times in which every cell names an .eaf file.
std::optional<std::size_t> file_column(const Opening& opening, const Columns& columns,
                                       std::size_t first_row) {
    const auto rows =
        std::pair{opening.rows.begin() + static_cast<std::ptrdiff_t>(first_row), opening.rows.end()};
    if (rows.first == rows.second) return std::nullopt;
    for (std::size_t i = 0; i < columns.header.size(); ++i)
        if (std::all_of(rows.first, rows.second,
                        [&](const OpeningRow& row) { return i < row.cells.size() && is_file(row.cells[i]); }))
            return i;
    return std::nullopt;
}

Times times_of(const Columns& columns, const Opening& opening, const TableLayout& layout, bool has_names,
               const FindingLog& log) {
    if (const auto onset = named_column(columns.header, layout.onset, log)) {
        Times times{*onset, *onset + 1, *onset, named_column(columns.header, layout.offset, log),
                    named_column(columns.header, layout.duration, log)};
        for (const auto& other : {times.offset, times.duration})
            if (other) {
                times.first = std::min(times.first, *other);
                times.last = std::max(times.last, *other + 1);
            }
        return times;
    }
    if (has_names) {
        if (const auto found = times_named(columns.header, opening)) return *found;
    } else {
        if (const auto found = times_by_difference(opening)) return *found;
        if (const auto found = times_in_order(opening)) return *found;
    }
    throw Unreadable{log.place(opening.rows.empty() ? 0 : opening.rows.front().line),
                     "columns of times, as ELAN names them, or a begin, an end and their difference", "none",
                     "Say in the codebook's [table] which of #1, #2, ... are onset and offset."};
}

void place_by_name(Columns& columns) {
    const auto outside = [&](std::optional<std::size_t> column) {
        const bool is_time = column && *column >= columns.times.first && *column < columns.times.last;
        return is_time || column == columns.file ? std::nullopt : column;
    };
    columns.tier = outside(columns.header.usual({"tier", "tiername"}));
    if (!columns.tier) return; // then every column is a tier, whatever it is called
    columns.participant = outside(columns.header.usual({"participant", "person", "speaker"}));
    columns.value = outside(code_column(columns.header));
}

void place_by_position(Columns& columns) {
    std::vector<std::size_t> before;
    std::vector<std::size_t> behind;
    for (std::size_t i = 0; i < columns.header.size(); ++i) {
        if (columns.file == i) continue;
        if (i < columns.times.first) before.push_back(i);
        if (i >= columns.times.last) behind.push_back(i);
    }
    if (!before.empty()) columns.tier = before[0];
    if (before.size() > 1) columns.participant = before[1];
    if (!behind.empty()) columns.value = behind[0];
}

/// Everything else is a tier each, or is told.
void place_rest(Columns& columns, bool has_names, FindingLog& log, std::size_t line) {
    std::string unread;
    for (std::size_t i = 0; i < columns.header.size(); ++i) {
        const bool is_time = i >= columns.times.first && i < columns.times.last;
        if (is_time || columns.tier == i || columns.participant == i || columns.value == i
            || columns.file == i)
            continue;
        if (has_names && !columns.tier && !columns.value)
            columns.tiers.push_back(i);
        else if (unread.size() < 200)
            unread += fmt::format("{}{}", unread.empty() ? "" : ", ", shown(columns.header[i]));
    }
    if (!unread.empty())
        log.add({Severity::note, log.place(line), fmt::format("columns that were not read: {}", unread), {}});
}

} // namespace

Columns columns_of(const Opening& opening, const TableLayout& layout, FindingLog& log) {
    Columns columns;
    const auto header = opening.header();
    std::size_t widest = 0;
    for (const OpeningRow& row : opening.rows) widest = std::max(widest, row.cells.size());
    columns.header = header ? *header : Header::numbered(widest);
    columns.times = times_of(columns, opening, layout, header.has_value(), log);
    columns.file = file_column(opening, columns, header ? 1 : 0);
    if (header)
        place_by_name(columns);
    else
        place_by_position(columns);
    const auto say = [&](std::optional<std::size_t>& column, const std::string& name) {
        if (const auto named = named_column(columns.header, name, log)) column = named;
    };
    say(columns.tier, layout.track);
    say(columns.participant, layout.person);
    say(columns.value, layout.code);
    place_rest(columns, header.has_value(), log, opening.rows.empty() ? 0 : opening.rows.front().line);
    return columns;
}

} // namespace attune::read::elan_rows
