// SPDX-License-Identifier: Apache-2.0
#include <attune/report/contradiction_columns.hpp>

#include <array>

namespace attune::report {
namespace {

using Entry = const ContradictionEntry&;

const std::array<Column<ContradictionEntry>, 9> all{{
    {"contradiction", "number of the stretch, by onset, from 1",
     [](Entry e) -> Cell { return std::uint64_t{e.position} + 1; }},
    {"onset_s", "when both were on", [](Entry e) -> Cell { return e.found().onset().since_zero(); }},
    {"offset_s", "when one of both ended", [](Entry e) -> Cell { return e.found().offset().since_zero(); }},
    {"length_s", "from onset to offset", [](Entry e) -> Cell { return e.found().length(); }},
    {"episode", "that holds the onset",
     [](Entry e) -> Cell { return e.episode() ? Cell{e.account.seen.episodes[*e.episode()].name} : Cell{}; }},
    {"instructed", "1 in an instructed episode",
     [](Entry e) -> Cell { return e.account.seen.instructed(e.episode()); }},
    {"recording", "name of the recording", [](Entry e) -> Cell { return e.account.seen.recording; }},
    {"child", "id of the child", [](Entry e) -> Cell { return e.account.seen.ids.child; }},
    {"caregiver", "id of the caregiver", [](Entry e) -> Cell { return e.account.seen.ids.caregiver; }},
}};

} // namespace

std::span<const Column<ContradictionEntry>> contradiction_columns() {
    return all;
}

} // namespace attune::report
