// SPDX-License-Identifier: Apache-2.0
#include <attune/read/plain.hpp>

#include <attune/read/plain/sheet.hpp>
#include <attune/read/table_file.hpp>

#include <fmt/format.h>

namespace attune::read {
namespace {

using namespace plain_table;

constexpr FindingKind unknown_row{
    Severity::warning, "rows of an unknown kind",
    "Begin the row with child, caregiver, other, person, episode, coverage, context, length or resolution."};

Columns columns_of(const Header& header, const FindingLog& log, std::size_t line) {
    std::string missing;
    const auto needed = [&](std::string_view name) {
        const auto column = header.column(name);
        if (!column) missing += fmt::format("{}{}", missing.empty() ? "" : ", ", name);
        return column.value_or(0);
    };
    Columns columns{needed("person"),          needed("act"),          needed("channel"),
                    needed("onset_s"),         needed("offset_s"),     header.column("valence"),
                    header.column("kind"),     header.column("to"),    header.column("marked"),
                    header.column("imitates"), header.column("phase"), header.column("source")};
    if (!missing.empty())
        throw Unreadable{log.place(line), "the columns person, act, channel, valence, onset_s, offset_s",
                         fmt::format("no column {}", missing),
                         "Add it, or name the format that the file is in."};
    return columns;
}

void read_row(Sheet& sheet, const Table& row) {
    const std::string_view first = row[sheet.columns.person];
    if (const auto person = named(first)) return read_act(sheet, row, person);
    if (first == "person") return read_person(sheet, row);
    if (first == "episode") return read_episode(sheet, row);
    if (first == "coverage") return read_coverage(sheet, row);
    if (first == "context") return read_act(sheet, row, std::nullopt);
    if (first == "length") return read_length(sheet, row);
    if (first == "resolution") return read_resolution(sheet, row);
    sheet.log.add(unknown_row, row.line(),
                  fmt::format("a row begins with {}; it was not read", quoted(first)));
}

} // namespace

std::optional<Proposal> propose_plain(const Document& document) {
    const auto opening = opening_of(document);
    if (!opening) return std::nullopt;
    const auto header = opening->header();
    if (!header || !header->column("person") || !header->column("act") || !header->column("onset_s"))
        return std::nullopt;
    return Proposal{"plain", 98, "it has the columns person, act and onset_s of attune's own table"};
}

Coding plain(const Document& document, const ReadOptions& options) {
    FindingLog log{document.name};
    TableFile file{document, options.table, log};
    if (!file.header)
        throw Unreadable{log.place(),
                         "a first line with the columns person, act, channel, valence, onset_s, offset_s",
                         "no line of names", "Add it, or name the format that the file is in."};

    Coding coding;
    coding.zero = "the table's own 0 s";
    Marking marking{coding, log, room_beside(document, file.decoded)};
    Sheet sheet{coding, log, marking, columns_of(*file.header, log, file.first_line), {}, {}};
    sheet.notation.decimal = options.table.decimal.value_or(file.opening.decimal());
    file.rows.expect(file.header->size());
    while (file.rows.next()) read_row(sheet, file.rows);
    settle_coverage(sheet);
    tell_if_empty(coding, log);
    coding.findings = log.take();
    return coding;
}

} // namespace attune::read
