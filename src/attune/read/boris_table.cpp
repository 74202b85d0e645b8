// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris_table.hpp>

#include <attune/read/boris/zero.hpp>
#include <attune/read/boris_table/columns.hpp>
#include <attune/read/boris_table/rows.hpp>
#include <attune/read/boris_table/session.hpp>
#include <attune/read/people_on_tracks.hpp>
#include <attune/read/recording_filter.hpp>
#include <attune/read/table_file.hpp>

#include <fmt/format.h>

namespace attune::read {
namespace {

using namespace boris_rows;

constexpr std::size_t longest_preamble = 500; // lines above the table

/// Leaves `file` before the first row of the table.
Columns find_columns(TableFile& file, Session& session, FindingLog& log) {
    if (file.header) {
        if (const auto found = columns_named(*file.header)) return *found;
        if (file.header->size() > 1) read_preamble_line(session, (*file.header)[0], (*file.header)[1], log);
    } else if (!file.opening.rows.empty()) {
        if (const auto found = columns_around_type(file.opening.rows.front().cells)) {
            log.add({Severity::warning, log.place(file.first_line),
                     "no names of columns; subject, behaviour, category and modifiers were read from before "
                     "STATE or POINT, the times from behind it",
                     "Export the events again with the names of the columns."});
            return *found;
        }
    }
    for (std::size_t lines = 0; lines < longest_preamble && file.rows.next(); ++lines) {
        if (const auto found = columns_named(Header{file.rows.cells()})) return *found;
        read_preamble_line(session, file.rows[0], file.rows[1], log);
    }
    throw Unreadable{log.place(file.first_line),
                     "a line with Subject, Behavior, Behavior type and Time, or Start (s) and Stop (s)",
                     "no such columns", "Export the events from BORIS again, as tsv or csv."};
}

/// The observation to look for in a column of the table; empty: any, or the one of the lines above it.
std::string wanted_in_rows(const Columns& columns, const Session& session, const ReadOptions& options,
                           const FindingLog& log) {
    if (columns.observation || session.name.empty()) return options.recording;
    if (!options.recording.empty() && options.recording != session.name)
        throw Unreadable{log.place(), fmt::format("the observation {}", quoted(options.recording)),
                         quoted(session.name), "Name one that is there."};
    return {};
}

} // namespace

std::optional<Proposal> propose_boris_table(const Document& document) {
    const auto opening = opening_of(document);
    if (!opening || opening->rows.empty()) return std::nullopt;
    for (const OpeningRow& row : opening->rows) {
        const std::vector<std::string_view> names{row.cells.begin(), row.cells.end()};
        const auto columns = columns_named(Header{names});
        if (!columns) continue;
        const bool is_certain = columns->category && columns->subject;
        return Proposal{"boris_table", is_certain ? 95 : 80,
                        fmt::format("it has the columns {}, {} and {} of a table exported from BORIS",
                                    shown(names[columns->behaviour]), shown(names[columns->type]),
                                    shown(names[columns->onset]))};
    }
    if (columns_around_type(opening->rows.front().cells))
        return Proposal{"boris_table", 90, "STATE or POINT stands before two times, as in BORIS's tables"};
    return std::nullopt;
}

Coding boris_table(const Document& document, const ReadOptions& options) {
    FindingLog log{document.name};
    TableFile file{document, options.table, log};
    Session session;
    session.decimal = options.table.decimal.value_or(file.opening.decimal());
    const Columns columns = find_columns(file, session, log);
    file.rows.expect(columns.size);
    const RecordingFilter filter{file.rows.rest(), file.opening.delimiter, columns.observation,
                                 wanted_in_rows(columns, session, options, log), log};
    Coding coding;
    TimeNotation notation;
    notation.decimal = session.decimal;
    notation.frames = options.table.frames;
    Rows rows{columns, notation, coding, log, room_beside(document, file.decoded)};
    for (bool is_first = true; file.rows.next();) {
        if (!filter.holds(file.rows)) continue;
        if (is_first) read_session(session, columns, file.rows, coding, log);
        is_first = false;
        rows.take_off(session.time_offset);
        rows.read(file.rows);
    }
    rows.finish();
    coding.name = filter.name().empty() ? session.name : filter.name();
    coding.media = std::move(session.media);
    ethogram::state_zero(coding, log, session.has_media, session.time_offset);
    list_people_on_tracks(coding, log);
    tell_if_empty(coding, log);
    coding.findings = log.take();
    return coding;
}

} // namespace attune::read
