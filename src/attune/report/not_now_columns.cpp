// SPDX-License-Identifier: Apache-2.0
#include <attune/report/not_now_columns.hpp>

#include <array>

namespace attune::report {
namespace {

using Entry = const NotNowEntry&;

/// A member of the chase, where there is one.
template <typename Read>
Cell of_chase(Entry entry, Read read) {
    const auto& chase = entry.found().chase;
    return chase ? Cell{read(*chase)} : Cell{};
}

bool is_instructed(Entry entry) {
    return entry.account.seen.instructed(entry.found().episode);
}

const std::array<Column<NotNowEntry>, 16> all{{
    {"not_now", "number of the not-now, by onset, from 1",
     [](Entry e) -> Cell { return std::uint64_t{e.position} + 1; }},
    {"onset_s", "when the child turned away", [](Entry e) -> Cell { return e.found().onset.since_zero(); }},
    {"offset_s", "when that ended, the child called, or the watched stretch ended",
     [](Entry e) -> Cell { return e.found().offset.since_zero(); }},
    {"channels", "on which the child turned away", [](Entry e) -> Cell { return name(e.found().channels); }},
    {"outcome", "respected, chased, continues or cut",
     [](Entry e) -> Cell { return name(e.found().outcome); }},
    {"chased_at_s", "when the first pressing act began",
     [](Entry e) {
         return of_chase(e, [](const measure::Chase& chase) { return chase.onset.since_zero(); });
     }},
    {"chase_act", "what it was",
     [](Entry e) {
         return of_chase(e, [](const measure::Chase& chase) { return std::string{name(chase.act)}; });
     }},
    {"chase_channel", "on which channel",
     [](Entry e) {
         return of_chase(e, [](const measure::Chase& chase) { return std::string{name(chase.channel)}; });
     }},
    {"episode", "that holds the onset",
     [](Entry e) -> Cell {
         return e.found().episode ? Cell{e.account.seen.episodes[*e.found().episode].name} : Cell{};
     }},
    {"instructed", "1 in an instructed episode", [](Entry e) -> Cell { return is_instructed(e); }},
    {"observed_s", "from the onset to the chase, or to the offset",
     [](Entry e) -> Cell {
         return e.found().chase ? e.found().chase->onset - e.found().onset : e.found().length();
     }},
    {"source", "rows or annotation ids of the turning away",
     [](Entry e) -> Cell { return e.found().source; }},
    {"chase_source", "rows or annotation ids of the pressing act",
     [](Entry e) { return of_chase(e, [](const measure::Chase& chase) { return chase.source; }); }},
    {"recording", "name of the recording", [](Entry e) -> Cell { return e.account.seen.recording; }},
    {"child", "id of the child", [](Entry e) -> Cell { return e.account.seen.ids.child; }},
    {"caregiver", "id of the caregiver", [](Entry e) -> Cell { return e.account.seen.ids.caregiver; }},
}};

} // namespace

std::span<const Column<NotNowEntry>> not_now_columns() {
    return all;
}

} // namespace attune::report
