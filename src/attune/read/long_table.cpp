// SPDX-License-Identifier: Apache-2.0
#include <attune/read/long_table.hpp>

#include <attune/read/long_table/columns.hpp>
#include <attune/read/long_table/notation.hpp>
#include <attune/read/marking.hpp>
#include <attune/read/number.hpp>
#include <attune/read/recording_filter.hpp>
#include <attune/read/table_file.hpp>
#include <attune/read/usual_columns.hpp>

#include <fmt/format.h>

namespace attune::read {
namespace {

using namespace long_rows;

constexpr FindingKind no_onset{Severity::warning, "rows without an onset",
                               "Write an onset, or delete the row."};
constexpr FindingKind no_end{Severity::note, "rows without an end", {}};
constexpr FindingKind odd_end{Severity::warning, "rows whose end is no time",
                              "Correct it, or leave the cell empty where the end is not known."};
constexpr FindingKind no_code{Severity::warning, "rows without a code", "Write a code, or delete the row."};

/// What reading the rows of one long table needs.
struct Rows {
    const Columns& columns;
    TimeNotation onset;
    TimeNotation end; ///< of the offset or the duration
    std::string name; ///< of the track where nothing names one
    FindingLog& log;
    Marking& marking;
};

std::string_view cell(const Table& row, const std::optional<std::size_t>& column) {
    return column ? row[*column] : std::string_view{};
}

void mark(Rows& rows, const Table& row, const Marking::Row& coded, Instant onset) {
    const auto& ending = rows.columns.offset ? rows.columns.offset : rows.columns.duration;
    if (!ending) return rows.marking.add_instant(coded, onset);
    const std::string_view text = row[*ending];
    if (is_missing_number(text)) {
        rows.log.add(no_end, row.line(), "no end is written; the onset was kept, its end is unknown");
        return rows.marking.add_open(coded, onset);
    }
    const auto found = time_in_cell(text, rows.end, rows.log, row.line());
    if (!found) {
        rows.log.add(
            odd_end, row.line(),
            fmt::format("the end {} is no time; the onset was kept, its end is unknown", quoted(text)));
        return rows.marking.add_open(coded, onset);
    }
    rows.marking.add(coded, onset, rows.columns.offset ? Instant{*found} : onset + *found);
}

void read_row(Rows& rows, const Table& row) {
    const Columns& columns = rows.columns;
    const std::string_view text = row[columns.onset];
    const auto onset = time_in_cell(text, rows.onset, rows.log, row.line());
    if (!onset)
        return rows.log.add(no_onset, row.line(),
                            is_missing_number(text)
                                ? std::string{"the row has no onset; it was not read"}
                                : fmt::format("the onset {} is no time; the row was not read", quoted(text)));
    const std::string_view track = cell(row, columns.track);
    const std::string_view person = is_missing(cell(row, columns.person)) ? "" : cell(row, columns.person);
    Marking::Row coded{row.line(), track, person, {}, cell(row, columns.source)};
    const bool may_be_empty = !track.empty(); // then the track's name is the code
    bool is_coded = false;
    for (const std::size_t column : columns.codes) {
        const std::string_view code = row[column];
        if (is_missing(code) && !(columns.has_code_column && may_be_empty && code.empty())) continue;
        std::string name{track};
        if (!columns.has_code_column && !track.empty()) name += '.';
        if (!columns.has_code_column || track.empty()) name += columns.header[column];
        coded.track = name;
        coded.label = code;
        mark(rows, row, coded, Instant{*onset});
        is_coded = true;
    }
    if (columns.codes.empty()) {
        if (track.empty()) coded.track = rows.name;
        mark(rows, row, coded, Instant{*onset});
    } else if (!is_coded) {
        rows.log.add(no_code, row.line(), "the row has no code; it was not read");
    }
}

/// Of the onsets and of the ends. A unit that only one of the two columns states is that of both.
std::pair<TimeNotation, TimeNotation> notations(const Columns& columns, TableLayout layout,
                                                const Opening& opening, std::string_view rows,
                                                FindingLog& log) {
    const auto& ending = columns.offset ? columns.offset : columns.duration;
    const auto unit_of_onset = unit_of(columns.header[columns.onset]);
    const auto unit_of_end = ending ? unit_of(columns.header[*ending]) : std::nullopt;
    const bool end_decides = !layout.unit && !unit_of_onset
                             && (unit_of_end == TimeUnit::seconds || unit_of_end == TimeUnit::milliseconds);
    if (end_decides) layout.unit = unit_of_end;
    const TimeNotation onset = notation_of(columns.header, columns.onset, layout, opening, rows, log);
    TimeNotation end = onset;
    if (!layout.unit && unit_of_end) end.unit = *unit_of_end;
    return {onset, end};
}

int confidence_of(const Header& header) {
    const bool is_explicit = explicit_onset_column(header).has_value();
    const bool has_end = offset_column(header) || duration_column(header);
    const bool has_code = code_column(header) || track_column(header);
    if (has_end) return is_explicit && has_code ? 75 : 70;
    if (has_code) return is_explicit ? 65 : 55;
    return is_explicit ? 45 : 30;
}

} // namespace

std::optional<Proposal> propose_long_table(const Document& document) {
    const auto opening = opening_of(document);
    if (!opening || opening->rows.size() < 2) return std::nullopt;
    if (const auto header = opening->header()) {
        const auto onset = onset_column(*header);
        if (!onset) return std::nullopt;
        const auto ending = offset_column(*header) ? offset_column(*header) : duration_column(*header);
        return Proposal{"long_table", confidence_of(*header),
                        fmt::format("its columns {}{} hold times", shown((*header)[*onset]),
                                    ending ? fmt::format(" and {}", shown((*header)[*ending])) : "")};
    }
    FindingLog ignored{{}};
    try {
        const Columns columns = columns_of(*opening, {}, ignored);
        if (!columns.offset) return Proposal{"long_table", 35, "its first column holds times"};
        return Proposal{"long_table", 60, "its first two columns hold times, the second after the first"};
    } catch (const Unreadable&) {
        return std::nullopt;
    }
}

Coding long_table(const Document& document, const ReadOptions& options) {
    FindingLog log{document.name};
    TableFile file{document, options.table, log};
    const Columns columns = columns_of(file.opening, options.table, log);
    file.rows.expect(columns.header.size());
    const std::string_view text = file.rows.rest();
    const auto [onset, end] = notations(columns, options.table, file.opening, text, log);
    const RecordingFilter filter{text, file.opening.delimiter, columns.recording, options.recording, log};

    Coding coding;
    coding.zero = "the table's own 0 s";
    Marking marking{coding, log, room_beside(document, file.decoded)};
    Rows rows{columns, onset, end, stem(document.name), log, marking};
    while (file.rows.next())
        if (filter.holds(file.rows)) read_row(rows, file.rows);
    tell_if_empty(coding, log);
    coding.findings = log.take();
    return coding;
}

} // namespace attune::read
