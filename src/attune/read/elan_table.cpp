// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan_table.hpp>

#include <attune/read/elan/participant.hpp>
#include <attune/read/elan_table/columns.hpp>
#include <attune/read/elan_table/notation.hpp>
#include <attune/read/marking.hpp>
#include <attune/read/media_name.hpp>
#include <attune/read/number.hpp>
#include <attune/read/people_on_tracks.hpp>
#include <attune/read/recording_filter.hpp>
#include <attune/read/stated_duration.hpp>
#include <attune/read/table_file.hpp>

#include <fmt/format.h>

namespace attune::read {
namespace {

using namespace elan_rows;

constexpr FindingKind no_times{Severity::warning, "rows without a begin",
                               "Complete the row, or export the file again."};
constexpr FindingKind no_end{Severity::warning, "rows without an end",
                             "Complete the row, or export the file again."};
constexpr FindingKind no_tier{Severity::warning, "rows without a tier", "Name the tier, or delete the row."};
constexpr FindingKind no_value{Severity::warning, "rows without a value on any tier", "Delete the row."};
constexpr FindingKind too_early{Severity::warning, "rows before zero",
                                "Check the offset of the media that was added to the times in ELAN."};

/// What reading the rows of one table needs.
struct Rows {
    const Columns& columns;
    Notations notations;
    std::string name; ///< of the track where nothing names one
    FindingLog& log;
    Marking& marking;
};

std::string_view cell(const Table& row, const std::optional<std::size_t>& column) {
    return column ? row[*column] : std::string_view{};
}

void mark(Rows& rows, const Table& row, std::string_view tier, std::string_view value, Duration onset) {
    const Times& times = rows.columns.times;
    const std::string person = eaf::participant_of(cell(row, rows.columns.participant), tier);
    const Marking::Row coded{row.line(), tier, person, value, {}};
    const auto length =
        times.duration ? time_in_cell(row[*times.duration], rows.notations.duration, rows.log, row.line())
                       : std::nullopt;
    if (!times.offset && !times.duration) return rows.marking.add_instant(coded, Instant{onset});
    auto offset = times.offset ? time_in_cell(row[*times.offset], rows.notations.offset, rows.log, row.line())
                               : std::nullopt;
    if (offset) compare_duration(rows.log, row.line(), *offset - onset, length);
    if (!offset && !times.offset && length) offset = onset + *length;
    if (offset) return rows.marking.add(coded, Instant{onset}, Instant{*offset});
    rows.log.add(no_end, row.line(),
                 fmt::format("the end {} is no time; the onset was kept, its end is unknown",
                             quoted(row[times.offset ? *times.offset : *times.duration])));
    rows.marking.add_open(coded, Instant{onset});
}

void read_row(Rows& rows, const Table& row) {
    const Columns& columns = rows.columns;
    const std::string_view text = row[columns.times.onset];
    const auto onset = time_in_cell(text, rows.notations.onset, rows.log, row.line());
    if (!onset)
        return rows.log.add(no_times, row.line(),
                            fmt::format("the begin {} is no time; the row was not read", quoted(text)));
    if (*onset < Duration{0})
        rows.log.add(too_early, row.line(),
                     fmt::format("the row begins at {} s, before zero; it was kept", seconds_text(*onset)));
    if (!columns.tiers.empty()) {
        bool has_value = false;
        for (const std::size_t tier : columns.tiers) {
            if (row[tier].empty()) continue;
            has_value = true;
            mark(rows, row, columns.header[tier], row[tier], *onset);
        }
        if (!has_value)
            rows.log.add(no_value, row.line(), "no tier has a value in this row; it was not read");
        return;
    }
    const std::string_view tier = columns.tier ? row[*columns.tier] : std::string_view{rows.name};
    if (tier.empty()) return rows.log.add(no_tier, row.line(), "the row names no tier; it was not read");
    mark(rows, row, tier, cell(row, columns.value), *onset);
}

} // namespace

std::optional<Proposal> propose_elan_table(const Document& document) {
    const auto opening = opening_of(document);
    if (!opening || opening->rows.empty()) return std::nullopt;
    if (const auto header = opening->header()) {
        const auto times = times_named(*header, *opening);
        if (!times) return std::nullopt;
        return Proposal{
            "elan_table", 95,
            fmt::format("its column {} is named as ELAN names times", shown((*header)[times->onset]))};
    }
    if (const auto times = times_by_difference(*opening))
        return Proposal{"elan_table", times->first == 1 || times->first == 2 ? 85 : 70,
                        "its rows have a begin, an end and their difference, as in text exported from ELAN"};
    const auto times = times_in_order(*opening);
    if (!times || times->first == 0 || times->first > 2 || opening->delimiter == ' ') return std::nullopt;
    return Proposal{"elan_table", 50,
                    "its rows have a name, a begin and an end, as text exported from ELAN may have"};
}

Coding elan_table(const Document& document, const ReadOptions& options) {
    FindingLog log{document.name};
    TableFile file{document, options.table, log};
    const Columns columns = columns_of(file.opening, options.table, log);
    file.rows.expect(columns.header.size());
    const std::string_view text = file.rows.rest();
    const Notations notations = notations_of(columns, options.table, file.opening, text, log);
    const RecordingFilter filter{text, file.opening.delimiter, columns.file, options.recording, log};

    Coding coding;
    coding.zero = "the zero of ELAN's time axis";
    if (!filter.name().empty()) coding.name = stem(media_name(filter.name()));
    Marking marking{coding, log, room_beside(document, file.decoded)};
    Rows rows{columns, notations, stem(document.name), log, marking};
    while (file.rows.next())
        if (filter.holds(file.rows)) read_row(rows, file.rows);
    list_people_on_tracks(coding, log);
    tell_if_empty(coding, log);
    coding.findings = log.take();
    return coding;
}

} // namespace attune::read
