// SPDX-License-Identifier: Apache-2.0
#include <attune/read/wide_table/columns.hpp>

#include <attune/read/number.hpp>
#include <attune/read/usual_columns.hpp>
#include <attune/read/wide_table/steps.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace attune::read::sampled_rows {
namespace {

std::span<const OpeningRow> body(const Opening& opening) {
    const std::span<const OpeningRow> rows{opening.rows};
    return opening.header() ? rows.subspan(1) : rows;
}

std::string_view cell(const OpeningRow& row, std::size_t column) {
    return column < row.cells.size() ? std::string_view{row.cells[column]} : std::string_view{};
}

/// Whether all rows have one cell more than there are names, and not for a delimiter at their ends.
bool has_row_names(const Header& header, std::span<const OpeningRow> rows) {
    const auto is_longer = [&](const OpeningRow& row) { return row.cells.size() == header.size() + 1; };
    const auto is_closed = [&](const OpeningRow& row) { return row.cells.back().empty(); };
    return !rows.empty() && std::all_of(rows.begin(), rows.end(), is_longer)
           && !std::all_of(rows.begin(), rows.end(), is_closed);
}

std::optional<std::size_t> frame_column(const Header& header) {
    return header.usual({"frame", "frames", "framenumber", "frameno", "framenr", "frameid", "frameindex"});
}

std::string listed(const Header& header, const std::vector<std::size_t>& columns) {
    std::string names;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (names.size() > 160) return names + fmt::format(" and {} more", columns.size() - i);
        const std::string& name = header[columns[i]];
        names += fmt::format("{}{}", names.empty() ? "" : ", ", name.empty() ? "(no name)" : shown(name));
    }
    return names;
}

void note_unread(const Columns& columns, const std::vector<std::size_t>& unread, const char* why,
                 FindingLog& log, std::size_t line) {
    if (unread.empty()) return;
    log.add({Severity::note,
             log.place(line),
             fmt::format("columns that {}: {}", why, listed(columns.header, unread)),
             {}});
}

void place_signals(Columns& columns, const Opening& opening, const ReadOptions& options, FindingLog& log,
                   std::size_t line) {
    const Header& header = columns.header;
    std::vector<std::size_t> unread;
    std::vector<std::size_t> unwanted;
    std::set<std::string_view> wanted;
    if (options.signals) wanted.insert(options.signals->begin(), options.signals->end());
    std::set<std::string_view> seen;
    const SignalColumns signals{header, opening};
    const auto ends =
        columns.time && explicit_onset_column(header) == columns.time ? offset_column(header) : std::nullopt;
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (columns.time == i || columns.person == i || columns.recording == i) continue;
        if (ends == i || !signals.may_hold(i) || !seen.insert(header[i]).second)
            unread.push_back(i);
        else if (options.signals && !wanted.contains(header[i]))
            unwanted.push_back(i);
        else
            columns.signals.push_back(i);
    }
    if (columns.signals.empty() && unwanted.empty())
        throw Unreadable{log.place(line), "a column of numbers for each signal", "none",
                         "Check that this is a table of samples, and which sign parts its cells."};
    note_unread(columns, unread, "were not read", log, line);
    note_unread(columns, unwanted, "the codebook does not ask for were not read", log, line);
    if (columns.signals.empty())
        log.add({Severity::error, log.place(line),
                 "none of the signals that the codebook asks for is a column of this table",
                 "Compare the names of its columns with those in the codebook's [[signal]]."});
}

} // namespace

Header header_of(const Opening& opening) {
    const auto header = opening.header();
    if (!header) return Header::numbered(opening.rows.empty() ? 0 : opening.rows.front().cells.size());
    if (!has_row_names(*header, body(opening))) return *header;
    std::vector<std::string_view> names{""};
    for (std::size_t i = 0; i < header->size(); ++i) names.push_back((*header)[i]);
    return Header{names};
}

bool is_frame_column(const Header& header, std::size_t column) {
    return frame_column(header) == column;
}

std::optional<std::size_t> time_column(const Header& header, const Opening& opening) {
    if (const auto time = header.usual({"timestamp", "time", "frametime", "mediatime", "timerelative",
                                        "elapsedtime", "seconds", "milliseconds", "secs", "t"}))
        return time;
    if (const auto onset = explicit_onset_column(header)) return onset;
    if (const auto frame = frame_column(header)) return frame;
    if (opening.header() || header.size() < 2) return std::nullopt;
    return steps_of(opening.rows, 0, opening.decimal()).are_even() ? std::optional<std::size_t>{0}
                                                                   : std::nullopt;
}

SignalColumns::SignalColumns(const Header& header, const Opening& opening)
    : header_{header}, rows_{body(opening)}, decimal_{opening.decimal()}, frames_{frame_column(header)} {}

/// Names of what tables keep beside the samples, none of it measured.
bool SignalColumns::is_bookkeeping(std::size_t column) const {
    static const std::set<std::string, std::less<>> names{"index", "row",    "rowid",    "ordinal",
                                                          "id",    "number", "unnamed0", "sample"};
    return header_[column].empty() || column == frames_ || names.contains(bare_name(header_[column]));
}

bool SignalColumns::may_hold(std::size_t column) const {
    if (is_bookkeeping(column)) return false;
    bool has_text = false;
    for (const OpeningRow& row : rows_) {
        if (number(cell(row, column), decimal_)) return true;
        has_text = has_text || !is_missing_number(cell(row, column));
    }
    return !has_text;
}

Columns columns_of(const Opening& opening, const ReadOptions& options, FindingLog& log) {
    Columns columns;
    columns.header = header_of(opening);
    const Header& header = columns.header;
    const std::size_t line = opening.rows.empty() ? 0 : opening.rows.front().line;
    const auto named_time = named_column(header, options.table.onset, log);
    columns.time = named_time ? named_time : time_column(header, opening);
    columns.counts_frames = columns.time && is_frame_column(header, *columns.time);
    const auto named_person = named_column(header, options.table.person, log);
    columns.person = named_person ? named_person : person_column(header);
    if (!columns.person) columns.person = header.usual({"faceid"});
    columns.is_face = columns.person && bare_name(header[*columns.person]) == "faceid";
    columns.recording = recording_column(header);
    if (!opening.header())
        log.add({Severity::warning, log.place(line),
                 fmt::format("no names of columns; {}", columns.time == std::optional<std::size_t>{0}
                                                            ? "the first was read as the time"
                                                            : "every one was read as a signal"),
                 "Add a first line with names, or say in the codebook's [table] what #1, #2, ... are."});
    if (const auto twice = header.repeated_name())
        log.add({Severity::warning, log.place(line),
                 fmt::format("two columns are named {}; the first was read", quoted(*twice)),
                 "Give each column a name of its own."});
    place_signals(columns, opening, options, log, line);
    return columns;
}

} // namespace attune::read::sampled_rows
