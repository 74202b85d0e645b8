// SPDX-License-Identifier: Apache-2.0
#include <attune/read/long_table/columns.hpp>

#include <attune/read/clock.hpp>
#include <attune/read/usual_columns.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

namespace attune::read::long_rows {
namespace {

bool is_time(std::string_view cell, char decimal) {
    return time_in(cell, {TimeUnit::seconds, {}, decimal}) || clock_unit(cell);
}

/// A time that can be compared with another in the same notation, whatever the unit.
std::optional<Duration> as_time(std::string_view cell, char decimal) {
    if (const auto clock = clock_unit(cell)) return time_in(cell, {*clock, Rate{1000}, decimal});
    return time_in(cell, {TimeUnit::seconds, {}, decimal});
}

std::string_view cell(const OpeningRow& row, std::size_t column) {
    return column < row.cells.size() ? std::string_view{row.cells[column]} : std::string_view{};
}

/// Whether nine rows of ten have a time in the second column that is not before the one in the first.
bool second_column_ends_the_first(const Opening& opening) {
    std::size_t ordered = 0;
    for (const OpeningRow& row : opening.rows) {
        const auto onset = as_time(cell(row, 0), opening.decimal());
        const auto offset = as_time(cell(row, 1), opening.decimal());
        if (onset && offset && *onset <= *offset) ++ordered;
    }
    return ordered * 10 >= opening.rows.size() * 9;
}

void place_by_position(Columns& columns, const Opening& opening, const TableLayout& layout, FindingLog& log) {
    const std::size_t size = opening.rows.empty() ? 0 : opening.rows.front().cells.size();
    columns.header = Header::numbered(size);
    columns.has_header = false;
    const auto named = [&](const std::string& name) { return named_column(columns.header, name, log); };
    columns.offset = named(layout.offset);
    columns.duration = named(layout.duration);
    if (const auto onset = named(layout.onset)) {
        columns.onset = *onset;
        return;
    }
    if (size < 2 || !is_time(cell(opening.rows.front(), 0), opening.decimal()))
        throw Unreadable{log.place(opening.rows.empty() ? 0 : opening.rows.front().line),
                         "a line with the names of the columns, or times in the first", "neither",
                         "Add a first line with names such as onset,offset,code."};
    if (!columns.offset && !columns.duration && size > 2 && second_column_ends_the_first(opening))
        columns.offset = 1;
    log.add({Severity::warning, log.place(opening.rows.front().line),
             fmt::format("no names of columns; the first was read as the onset{}",
                         columns.offset ? ", the second as the offset" : ""),
             "Add a first line with names, or say in the codebook's [table] what #1, #2, ... are."});
}

void place_by_name(Columns& columns, const TableLayout& layout, FindingLog& log, std::size_t line) {
    const Header& header = columns.header;
    const auto find = [&](const std::string& name, const auto& usual) {
        const auto named = named_column(header, name, log);
        return named ? named : usual(header);
    };
    const auto onset = find(layout.onset, onset_column);
    if (!onset)
        throw Unreadable{log.place(line), "a column with the onsets (onset, start, begin, time, ...)",
                         "none of that name", "Say in the codebook's [table] which column holds the onsets."};
    columns.onset = *onset;
    columns.offset = find(layout.offset, offset_column);
    columns.duration = find(layout.duration, duration_column);
    columns.person = find(layout.person, person_column);
    columns.track = find(layout.track, track_column);
    columns.source = find(layout.source, source_column);
    columns.recording = recording_column(header);
    if (const auto twice = header.repeated_name())
        log.add({Severity::warning, log.place(line),
                 fmt::format("two columns are named {}; where it is asked for, the first was read",
                             quoted(*twice)),
                 "Give each column a name of its own."});
}

/// Names of what lists keep beside the codes, none of it behaviour.
bool is_bookkeeping(const Header& header, std::size_t column) {
    static const std::initializer_list<std::string_view> names{
        "",      "ordinal", "number",    "id",    "index",      "row",         "comment", "comments",
        "note",  "notes",   "date",      "coder", "annotator",  "rawfilename", "onset",   "offset",
        "frame", "frames",  "onsettime", "level", "offsettime", "duration",    "length",  "unnamed0"};
    const std::string bare = bare_name(header[column]);
    return std::find(names.begin(), names.end(), bare) != names.end();
}

void place_codes(Columns& columns, const TableLayout& layout, FindingLog& log, std::size_t line) {
    auto code = named_column(columns.header, layout.code, log);
    if (!code && columns.has_header) code = code_column(columns.header);
    columns.has_code_column = code.has_value();
    if (code) columns.codes = {*code};
    std::string unread;
    for (std::size_t i = 0; i < columns.header.size(); ++i) {
        const auto is = [&](const std::optional<std::size_t>& role) { return role == i; };
        if (i == columns.onset || is(columns.offset) || is(columns.duration) || is(columns.person) || is(code)
            || is(columns.track) || is(columns.source) || is(columns.recording))
            continue;
        if (!code && !is_bookkeeping(columns.header, i)) {
            columns.codes.push_back(i);
        } else if (unread.size() < 200) {
            unread += fmt::format("{}{}", unread.empty() ? "" : ", ", shown(columns.header[i]));
        }
    }
    if (!unread.empty())
        log.add({Severity::note, log.place(line), fmt::format("columns that were not read: {}", unread), {}});
}

} // namespace

Columns columns_of(const Opening& opening, const TableLayout& layout, FindingLog& log) {
    Columns columns;
    const auto header = opening.header();
    const std::size_t line = opening.rows.empty() ? 0 : opening.rows.front().line;
    if (header) {
        columns.header = *header;
        place_by_name(columns, layout, log, line);
    } else {
        place_by_position(columns, opening, layout, log);
        const auto named = [&](const std::string& name) { return named_column(columns.header, name, log); };
        columns.person = named(layout.person);
        columns.track = named(layout.track);
        columns.source = named(layout.source);
    }
    place_codes(columns, layout, log, line);
    return columns;
}

} // namespace attune::read::long_rows
