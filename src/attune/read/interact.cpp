// SPDX-License-Identifier: Apache-2.0
#include <attune/read/interact.hpp>

#include <attune/read/clock.hpp>
#include <attune/read/marking.hpp>
#include <attune/read/number.hpp>
#include <attune/read/stated_duration.hpp>
#include <attune/read/table_file.hpp>
#include <attune/timeline/stretches.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace attune::read {
namespace {

constexpr FindingKind no_times{Severity::warning, "rows without times", "Export the file again."};
constexpr FindingKind no_class{Severity::warning, "events without a code",
                               "Code the event in INTERACT, or delete it there."};
constexpr FindingKind odd_level{Severity::warning, "rows of an unknown level",
                                "Levels are 1 (group), 2 (set) and 3 (event)."};
constexpr FindingKind outside{Severity::warning, "events outside their session",
                              "Check the times of the event and of its set in INTERACT."};

struct Columns {
    std::optional<std::size_t> level, number, duration;
    std::size_t onset = 0, offset = 0;
    std::vector<std::size_t> classes;
};

bool is_no_class(std::string_view column) {
    static constexpr std::array<std::string_view, 14> names{
        "level", "description", "number",   "onsettime", "offsettime", "durationtime", "onset",
        "",      "offset",      "duration", "starttime", "endtime",    "memo",         "transcript"};
    return std::find(names.begin(), names.end(), bare_name(column)) != names.end();
}

std::optional<std::size_t> onset_of(const Header& header) {
    return header.usual({"onsettime", "starttime", "onset", "start"});
}
std::optional<std::size_t> offset_of(const Header& header) {
    return header.usual({"offsettime", "endtime", "offset", "end"});
}

Columns columns_of(const TableFile& file, const FindingLog& log) {
    const auto onset = file.header ? onset_of(*file.header) : std::nullopt;
    const auto offset = file.header ? offset_of(*file.header) : std::nullopt;
    if (!onset || !offset)
        throw Unreadable{log.place(file.first_line),
                         "a first line with Level, ..., Onset_Time, Offset_Time, and the classes",
                         "no such columns", "Export the data from INTERACT with the names of the columns."};
    const Header& header = *file.header;
    Columns columns{header.usual({"level"}),
                    header.usual({"number"}),
                    header.usual({"durationtime"}),
                    *onset,
                    *offset,
                    {}};
    for (std::size_t i = 0; i < header.size(); ++i)
        if (i != *onset && i != *offset && !is_no_class(header[i])) columns.classes.push_back(i);
    return columns;
}

struct Event {
    Instant onset, offset;
    std::size_t line;
};

struct Session {
    Coding& coding;
    FindingLog& log;
    Marking& marking;
    const Header& header;
    Columns columns;
    TimeNotation notation;
    std::vector<Interval> groups, sets;
    std::vector<Event> events;
};

/// The times of a row, in order; none, with a finding, where they are not.
std::optional<std::pair<Instant, Instant>> times(Session& session, const Table& row) {
    const std::string_view onset_text = row[session.columns.onset];
    const std::string_view offset_text = row[session.columns.offset];
    const auto onset = time_in_cell(onset_text, session.notation, session.log, row.line());
    const auto offset = time_in_cell(offset_text, session.notation, session.log, row.line());
    if (!onset || !offset) {
        session.log.add(no_times, row.line(),
                        fmt::format("onset {} and offset {} are no times; the row was not read",
                                    quoted(onset_text), quoted(offset_text)));
        return std::nullopt;
    }
    const std::string_view length_text =
        session.columns.duration ? row[*session.columns.duration] : std::string_view{};
    const auto length = time_in_cell(length_text, session.notation, session.log, row.line());
    compare_duration(session.log, row.line(), *offset - *onset, length);
    return std::pair{Instant{*onset}, Instant{*offset}};
}

void read_event(Session& session, const Table& row, Instant onset, Instant offset) {
    bool is_coded = false;
    for (const std::size_t column : session.columns.classes) {
        if (is_missing(row[column])) continue;
        is_coded = true;
        session.marking.add({row.line(),
                             session.header[column],
                             {},
                             row[column],
                             session.columns.number ? row[*session.columns.number] : std::string_view{}},
                            onset, offset);
    }
    if (!is_coded)
        session.log.add(no_class, row.line(), "the event has no code in any class; it was not read");
    if (is_coded && onset <= offset) session.events.push_back({onset, offset, row.line()});
}

void read_row(Session& session, const Table& row) {
    const std::string_view level = session.columns.level ? row[*session.columns.level] : "3";
    if (level != "1" && level != "2" && level != "3") {
        session.log.add(odd_level, row.line(),
                        fmt::format("the level is {}; the row was not read", quoted(level)));
        return;
    }
    const auto found = times(session, row);
    if (!found) return;
    const auto [onset, offset] = *found;
    if (level == "3") return read_event(session, row, onset, offset);
    if (const auto whole = stretch(onset, offset))
        (level == "1" ? session.groups : session.sets).push_back(*whole);
}

/// The sessions as coverage of everybody, and the events that lie outside them.
void settle(Session& session) {
    const Stretches observed{session.sets.empty() ? session.groups : session.sets};
    for (const Interval& stretch : observed.intervals()) session.coding.coverage.push_back({{}, {}, stretch});
    if (observed.empty()) return;
    for (const Event& event : session.events) {
        auto holding = observed.holding(event.onset);
        if (!holding) holding = observed.holding(event.onset - tick); // an instant at the very end
        if (holding && event.offset <= holding->offset()) continue;
        session.log.add(
            outside, event.line,
            fmt::format("the event from {} s to {} s does not lie within the session; it was kept",
                        seconds_text(event.onset), seconds_text(event.offset)));
    }
}

} // namespace

std::optional<Proposal> propose_interact(const Document& document) {
    const auto opening = opening_of(document);
    const auto header = opening ? opening->header() : std::nullopt;
    if (!header || !header->has_all({"level"}) || !onset_of(*header) || !offset_of(*header))
        return std::nullopt;
    return Proposal{"interact", 95, "it has the columns Level, onset and offset of an INTERACT export"};
}

Coding interact(const Document& document, const ReadOptions& options) {
    FindingLog log{document.name};
    TableFile file{document, options.table, log};
    Coding coding;
    coding.zero = "the zero of INTERACT's clock; the first session may begin later";
    Marking marking{coding, log, room_beside(document, file.decoded)};
    const Columns columns = columns_of(file, log);
    Session session{coding, log, marking, *file.header, columns, {}, {}, {}, {}};
    session.notation.decimal = options.table.decimal.value_or(file.opening.decimal());
    session.notation.frames = options.table.frames;
    file.rows.expect(file.header->size());
    while (file.rows.next()) read_row(session, file.rows);
    settle(session);
    tell_if_empty(coding, log);
    coding.findings = log.take();
    return coding;
}

} // namespace attune::read
