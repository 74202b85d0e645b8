// SPDX-License-Identifier: Apache-2.0
#include <attune/report/inconsolable_columns.hpp>

#include <array>

namespace attune::report {
namespace {

using Entry = const InconsolableEntry&;

/// Rows or annotation ids of a partner's acts of this kind that are on in the stretch, joined by `+`.
std::string sources(Entry entry, Partner partner, Act act) {
    const Interval stretch{entry.found().onset, entry.found().offset};
    std::string text;
    for (const measure::Bout& bout : entry.account.seen.bouts[partner])
        if (bout.act == act && !(bout.elsewhere && act == Act::answer) && overlap(bout.state(), stretch)) {
            if (!text.empty()) text += '+';
            text += entry.account.seen.sources[partner][bout.source];
        }
    return text;
}

bool is_instructed(Entry entry) {
    return entry.account.seen.instructed(entry.found().episode);
}

const std::array<Column<InconsolableEntry>, 13> all{{
    {"inconsolable", "number of the stretch, by onset, from 1",
     [](Entry e) -> Cell { return std::uint64_t{e.position} + 1; }},
    {"onset_s", "when the crying began", [](Entry e) -> Cell { return e.found().onset.since_zero(); }},
    {"offset_s", "when it ended", [](Entry e) -> Cell { return e.found().offset.since_zero(); }},
    {"length_s", "from onset to offset, pauses included", [](Entry e) -> Cell { return e.found().length(); }},
    {"alarm_s", "of it in alarm", [](Entry e) -> Cell { return e.found().alarm; }},
    {"answered_s", "of it with an answer of the caregiver on",
     [](Entry e) -> Cell { return e.found().answered; }},
    {"episode", "that holds the onset",
     [](Entry e) -> Cell {
         return e.found().episode ? Cell{e.account.seen.episodes[*e.found().episode].name} : Cell{};
     }},
    {"instructed", "1 in an instructed episode", [](Entry e) -> Cell { return is_instructed(e); }},
    {"source", "rows or annotation ids of the alarm",
     [](Entry e) -> Cell { return sources(e, Partner::child, Act::alarm); }},
    {"answer_source", "rows or annotation ids of the answers in it",
     [](Entry e) -> Cell { return sources(e, Partner::caregiver, Act::answer); }},
    {"recording", "name of the recording", [](Entry e) -> Cell { return e.account.seen.recording; }},
    {"child", "id of the child", [](Entry e) -> Cell { return e.account.seen.ids.child; }},
    {"caregiver", "id of the caregiver", [](Entry e) -> Cell { return e.account.seen.ids.caregiver; }},
}};

} // namespace

std::span<const Column<InconsolableEntry>> inconsolable_columns() {
    return all;
}

} // namespace attune::report
