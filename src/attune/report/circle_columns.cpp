// SPDX-License-Identifier: Apache-2.0
#include <attune/report/circle_columns.hpp>

#include <array>

namespace attune::report {
namespace {

using Entry = const CircleEntry&;

const std::array<Column<CircleEntry>, 15> all{{
    {"circle_moment", "number of the moment, by onset, from 1",
     [](Entry e) -> Cell { return std::uint64_t{e.position} + 1; }},
    {"kind", "safe haven or checking back", [](Entry e) -> Cell { return name(e.found().kind); }},
    {"cue", "its cue in the ledger", [](Entry e) -> Cell { return std::uint64_t{e.found().cue} + 1; }},
    {"onset_s", "when the child called", [](Entry e) -> Cell { return e.found().onset.since_zero(); }},
    {"answer_s", "when the first answer began",
     [](Entry e) -> Cell { return e.found().answer.since_zero(); }},
    {"effect_s", "when the child had settled, or was busy again",
     [](Entry e) -> Cell { return e.found().effect.since_zero(); }},
    {"channels", "of the cue", [](Entry e) -> Cell { return name(e.row().cue.channels); }},
    {"answer_channels", "of all answers credited to it",
     [](Entry e) -> Cell { return name(e.row().answer_channels); }},
    {"episode", "that holds the onset",
     [](Entry e) -> Cell {
         return e.found().episode ? Cell{e.account.seen.episodes[*e.found().episode].name} : Cell{};
     }},
    {"instructed", "1 in an instructed episode", [](Entry e) -> Cell { return e.row().instructed; }},
    {"source", "rows or annotation ids of the cue",
     [](Entry e) -> Cell { return source_of(e.account.seen, e.row().cue); }},
    {"answer_source", "rows or annotation ids of the answer",
     [](Entry e) -> Cell { return answer_source_of(e.account.seen, e.row()); }},
    {"recording", "name of the recording", [](Entry e) -> Cell { return e.account.seen.recording; }},
    {"child", "id of the child", [](Entry e) -> Cell { return e.account.seen.ids.child; }},
    {"caregiver", "id of the caregiver", [](Entry e) -> Cell { return e.account.seen.ids.caregiver; }},
}};

} // namespace

std::span<const Column<CircleEntry>> circle_columns() {
    return all;
}

} // namespace attune::report
