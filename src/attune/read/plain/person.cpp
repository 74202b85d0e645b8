// SPDX-License-Identifier: Apache-2.0
#include <attune/read/number.hpp>
#include <attune/read/plain/sheet.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::read::plain_table {
namespace {

constexpr FindingKind nobody{Severity::warning, "person rows for nobody",
                             "Write child, caregiver, other, or child:ID in the column act."};
constexpr FindingKind odd{
    Severity::warning, "person rows with words that are not understood",
    "In the column channel, write the channels that the person does not use, and gaze-cue where looking is "
    "not a cue: touch+gaze-cue."};

/// Takes from the person what one word of the cell says; false where it says nothing.
bool take_away(std::string_view word, Person& person) {
    if (word == "gaze-cue") {
        person.gaze_as_cue = false;
        return true;
    }
    const auto channel = channel_named(word);
    if (channel) person.not_available.insert(*channel);
    return channel.has_value();
}

} // namespace

void read_person(Sheet& sheet, const Table& row) {
    const auto who = named(row[sheet.columns.act]);
    if (!who) {
        sheet.log.add(nobody, row.line(),
                      fmt::format("{} is nobody; the row was not read", quoted(row[sheet.columns.act])));
        return;
    }
    if (!sheet.meet(*who, row.line())) return;
    Person& person = *std::find_if(sheet.coding.people.begin(), sheet.coding.people.end(),
                                   [&](const Person& one) { return one.id == who->id; });
    std::string_view cell = row[sheet.columns.channel];
    while (!cell.empty()) {
        const std::string_view word = trimmed(cell.substr(0, cell.find('+')));
        if (!take_away(word, person))
            sheet.log.add(odd, row.line(),
                          fmt::format("{} is no channel of {}; it was not read", quoted(word), who->id));
        cell.remove_prefix(std::min(cell.size(), cell.find('+')));
        cell.remove_prefix(cell.empty() ? 0 : 1);
    }
}

} // namespace attune::read::plain_table
