// SPDX-License-Identifier: Apache-2.0
#include <attune/report/descriptive_columns.hpp>

#include <array>

namespace attune::report {
namespace {

using Entry = const DescriptiveEntry&;

Cell low(const std::optional<chance::Bounds>& interval) {
    return interval ? Cell{interval->low} : Cell{};
}
Cell high(const std::optional<chance::Bounds>& interval) {
    return interval ? Cell{interval->high} : Cell{};
}

Cell act_of(Entry entry) {
    const measure::Descriptive& row = entry.row();
    if (!row.code.empty()) return {};
    return std::string{row.act ? name(*row.act) : "any"};
}

const std::array<Column<DescriptiveEntry>, 20> all{{
    {"episode", "where; free for all episodes without instruction together",
     [](Entry e) -> Cell { return e.row().episode; }},
    {"instructed", "1 in an instructed episode", [](Entry e) -> Cell { return e.row().instructed; }},
    {"person", "child or caregiver", [](Entry e) -> Cell { return std::string{name(e.row().person)}; }},
    {"channel", "any, or one channel",
     [](Entry e) -> Cell { return std::string{e.row().channel ? name(*e.row().channel) : "any"}; }},
    {"act", "any for all but neutral and content; empty in a row of a code", act_of},
    {"code", "in the words of the scheme",
     [](Entry e) -> Cell { return e.row().code.empty() ? Cell{} : Cell{e.row().code}; }},
    {"covered_s", "time in which it could be seen", [](Entry e) -> Cell { return e.row().covered; }},
    {"share", "of this time in which it was on", [](Entry e) { return cell(e.row().share); }},
    {"share_low", "95 % interval, 5-block jackknife", [](Entry e) { return low(e.row().share_interval); }},
    {"share_high", "its upper end", [](Entry e) { return high(e.row().share_interval); }},
    {"bouts", "how often it began", [](Entry e) -> Cell { return std::uint64_t{e.row().bouts}; }},
    {"per_minute", "bouts per minute of this time", [](Entry e) { return cell(e.row().per_minute); }},
    {"rate_low", "95 % interval, exact Poisson", [](Entry e) { return low(e.row().rate_interval); }},
    {"rate_high", "its upper end", [](Entry e) { return high(e.row().rate_interval); }},
    {"mean_s", "mean length of a bout", [](Entry e) { return cell(e.row().mean); }},
    {"median_s", "median length of a bout", [](Entry e) { return cell(e.row().median); }},
    {"latency_s", "from the first covered moment of the episode to the first",
     [](Entry e) { return cell(e.row().latency); }},
    {"recording", "name of the recording", [](Entry e) -> Cell { return e.account.seen.recording; }},
    {"child", "id of the child", [](Entry e) -> Cell { return e.account.seen.ids.child; }},
    {"caregiver", "id of the caregiver", [](Entry e) -> Cell { return e.account.seen.ids.caregiver; }},
}};

} // namespace

std::span<const Column<DescriptiveEntry>> descriptive_columns() {
    return all;
}

} // namespace attune::report
