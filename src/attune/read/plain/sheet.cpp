// SPDX-License-Identifier: Apache-2.0
#include <attune/read/plain/sheet.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::read::plain_table {
namespace {

constexpr FindingKind no_stretch{Severity::warning, "rows without a stretch of time",
                                 "Write an onset_s and a later offset_s."};
constexpr FindingKind two_roles{Severity::warning, "rows whose person has two roles",
                                "Give each person an id of their own: child:ANN, other:SIB."};

constexpr std::size_t most_coverage = 100'000;

} // namespace

std::optional<Named> named(std::string_view cell) {
    const auto colon = cell.find(':');
    const auto role = role_named(cell.substr(0, colon));
    if (!role) return std::nullopt;
    if (colon == std::string_view::npos || colon + 1 == cell.size())
        return Named{*role, std::string{name(*role)}, false};
    return Named{*role, std::string{cell.substr(colon + 1)}, true};
}

std::optional<Instant> Sheet::time(std::string_view cell) const {
    TimeNotation how = notation;
    if (cell.find(':') != std::string_view::npos) how.unit = TimeUnit::clock;
    const auto found = time_in(cell, how);
    if (!found) return std::nullopt;
    return Instant{*found};
}

std::optional<Interval> Sheet::interval(const Table& row) {
    const auto onset = time(row[columns.onset]);
    const auto offset = time(row[columns.offset]);
    const auto found = onset && offset ? stretch(*onset, *offset) : std::nullopt;
    if (!found)
        log.add(no_stretch, row.line(),
                fmt::format("onset {} and offset {} are no stretch of time; the row was not read",
                            quoted(row[columns.onset]), quoted(row[columns.offset])));
    return found;
}

void Sheet::bound(std::size_t count, std::size_t most, std::string_view of_what) const {
    if (count > most)
        throw Unreadable{log.place(), fmt::format("at most {} {} in one recording", most, of_what), "more",
                         "Split the file by recording."};
}

bool Sheet::meet(const Named& person, std::size_t line) {
    const auto known = std::find_if(coding.people.begin(), coding.people.end(),
                                    [&](const Person& one) { return one.id == person.id; });
    if (known == coding.people.end()) {
        Person& fresh = coding.people.emplace_back();
        fresh.id = person.id;
        fresh.role = person.role;
        bound(coding.people.size(), 1000, "people");
        return true;
    }
    if (known->role == person.role) return true;
    log.add(two_roles, line,
            fmt::format("{} is {} here and {} before; the row was not read", quoted(person.id),
                        name(person.role), name(*known->role)));
    return false;
}

void read_coverage(Sheet& sheet, const Table& row) {
    constexpr static FindingKind unknown{
        Severity::warning, "coverage rows for nobody known",
        "Write child, caregiver, child:ID, ... or * in the column act, and a channel or * "
        "in the column channel."};
    constexpr static FindingKind never{Severity::note, "coverage rows without times",
                                       "Write onset_s and offset_s if it was seen at some time."};
    const std::string_view who = row[sheet.columns.act];
    const std::string_view where = row[sheet.columns.channel];
    const bool is_everybody = who.empty() || who == "*";
    const bool is_everywhere = where.empty() || where == "*";
    const auto person = is_everybody ? std::nullopt : named(who);
    const auto channel = is_everywhere ? std::nullopt : channel_named(where);
    if ((!is_everybody && !person) || (!is_everywhere && !channel)) {
        sheet.log.add(unknown, row.line(),
                      fmt::format("coverage of {} on {} is not understood; the row was not read", quoted(who),
                                  quoted(where)));
        return;
    }
    const std::size_t last = std::max(sheet.columns.onset, sheet.columns.offset);
    const bool is_never = row.cells().size() > last // else the row was cut off
                          && row[sheet.columns.onset].empty() && row[sheet.columns.offset].empty();
    if (is_never)
        sheet.log.add(never, row.line(),
                      fmt::format("coverage of {} on {} has no times; it was taken as never seen",
                                  is_everybody ? "everybody" : who, is_everywhere ? "every channel" : where));
    const auto interval = is_never ? std::nullopt : sheet.interval(row);
    if (interval || is_never) sheet.coverage.push_back({person, channel, interval});
    sheet.bound(sheet.coverage.size(), most_coverage, "coverage rows");
}

void settle_coverage(Sheet& sheet) {
    std::vector<Person>& people = sheet.coding.people;
    for (const CoverageRow& row : sheet.coverage) {
        if (!row.person) {
            sheet.coding.coverage.push_back({{}, row.channel, row.interval});
            continue;
        }
        // A bare role means everybody of that role, whatever their ids.
        const auto is_meant = [&](const Person& one) {
            return row.person->has_own_id ? one.id == row.person->id : one.role == row.person->role;
        };
        if (std::none_of(people.begin(), people.end(), is_meant) && !sheet.meet(*row.person, 0)) continue;
        for (const Person& one : people)
            if (is_meant(one)) sheet.coding.coverage.push_back({one.id, row.channel, row.interval});
        sheet.bound(sheet.coding.coverage.size(), most_coverage, "stretches of coverage");
    }
}

void read_length(Sheet& sheet, const Table& row) {
    if (const auto whole = sheet.interval(row)) sheet.coding.length = whole->offset().since_zero();
}

void read_resolution(Sheet& sheet, const Table& row) {
    if (const auto step = sheet.interval(row)) sheet.coding.resolution = step->length();
}

} // namespace attune::read::plain_table
