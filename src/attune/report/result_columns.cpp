// SPDX-License-Identifier: Apache-2.0
#include <attune/report/result_columns.hpp>

#include <array>

namespace attune::report {

const measure::Estimate* ResultEntry::estimate() const {
    return result().estimate ? &*result().estimate : nullptr;
}

const measure::AgainstChance* ResultEntry::chance() const {
    return estimate() && result().chance && *result().chance ? &**result().chance : nullptr;
}

namespace {

using Entry = const ResultEntry&;

template <typename Read>
Cell of_chance(Entry e, Read read) {
    const measure::AgainstChance* chance = e.chance();
    return chance ? read(*chance) : Cell{};
}

Cell bound(Entry e, double measure::Range::*end) {
    return e.estimate() && e.estimate()->interval ? Cell{(*e.estimate()->interval).*end} : Cell{};
}

/// Why there is no number, or why chance says nothing of it.
Cell because(Entry e) {
    if (!e.result().estimate) return e.result().estimate.because();
    if (e.result().chance && !*e.result().chance) return e.result().chance->because();
    return {};
}

Cell name_of(Entry e) {
    const measure::Description* described = measure::description(e.result().measure);
    return described ? Cell{std::string{described->name}} : Cell{};
}

const std::array<Column<ResultEntry>, 13> numbers{{
    {"value", "the number itself", [](Entry e) { return e.estimate() ? Cell{e.estimate()->value} : Cell{}; }},
    {"count", "what was counted: x, where the value is x of n, or events",
     [](Entry e) { return e.estimate() ? cell(e.estimate()->count) : Cell{}; }},
    {"n", "out of how many, or in how many seconds",
     [](Entry e) { return e.estimate() ? cell(e.estimate()->of) : Cell{}; }},
    {"low", "95 % interval, lower end", [](Entry e) { return bound(e, &measure::Range::low); }},
    {"high", "95 % interval, upper end", [](Entry e) { return bound(e, &measure::Range::high); }},
    {"expected", "mean of the random recordings",
     [](Entry e) { return of_chance(e, [](auto& chance) -> Cell { return chance.expected; }); }},
    {"expected_exact", "the same, computed without sampling",
     [](Entry e) { return of_chance(e, [](auto& chance) { return cell(chance.expected_exact); }); }},
    {"null_low", "95 % range of the random recordings, lower end",
     [](Entry e) { return of_chance(e, [](auto& chance) -> Cell { return chance.low; }); }},
    {"null_high", "95 % range of the random recordings, upper end",
     [](Entry e) { return of_chance(e, [](auto& chance) -> Cell { return chance.high; }); }},
    {"excess", "value minus expected",
     [](Entry e) { return of_chance(e, [](auto& chance) -> Cell { return chance.excess; }); }},
    {"index", "excess as a part of what was possible, -1 to 1",
     [](Entry e) {
         return of_chance(e, [](auto& chance) { return chance.index ? Cell{*chance.index} : Cell{}; });
     }},
    {"p", "p-value against the random recordings",
     [](Entry e) { return of_chance(e, [](auto& chance) -> Cell { return chance.p; }); }},
    {"p_adjusted", "the same, adjusted within its family (Benjamini-Hochberg)",
     [](Entry e) { return of_chance(e, [](auto& chance) { return cell(chance.p_adjusted); }); }},
}};

const std::array<Column<ResultEntry>, 9> before_numbers{{
    {"recording", "name of the recording", [](Entry e) -> Cell { return e.account.seen.recording; }},
    {"child", "id of the child", [](Entry e) -> Cell { return e.account.seen.ids.child; }},
    {"caregiver", "id of the caregiver", [](Entry e) -> Cell { return e.account.seen.ids.caregiver; }},
    {"measure", "identifier of the measure", [](Entry e) -> Cell { return std::string{e.result().measure}; }},
    {"name", "the measure in words", name_of},
    {"episode", "episode, `free` for all without instruction together, or a contrast of two",
     [](Entry e) -> Cell { return e.result().episode; }},
    {"instructed", "1 in an episode in which the caregiver was told to hold still or leave",
     [](Entry e) -> Cell { return e.result().instructed; }},
    {"part", "of what: any cue, bids, a channel, a stage ...",
     [](Entry e) -> Cell { return e.result().part; }},
    {"unit", "of the value", [](Entry e) -> Cell { return std::string{e.result().unit}; }},
}};

const std::array<Column<ResultEntry>, 5> after_numbers{{
    {"interval", "how the interval was made",
     [](Entry e) {
         return e.estimate() && e.estimate()->interval ? Cell{std::string{e.estimate()->interval->how}}
                                                       : Cell{};
     }},
    {"null", "what coincidence was taken to be",
     [](Entry e) { return of_chance(e, [](auto& chance) -> Cell { return name(chance.null); }); }},
    {"shifts", "number of random recordings",
     [](Entry e) { return of_chance(e, [](auto& chance) -> Cell { return std::uint64_t{chance.shifts}; }); }},
    {"because", "why there is no value, or no chance beside it", because},
    {"sided", "which departures from chance p looks for: greater, less, two",
     [](Entry e) { return of_chance(e, [](auto& chance) -> Cell { return std::string{chance.sided}; }); }},
}};

std::vector<Column<ResultEntry>> joined() {
    std::vector<Column<ResultEntry>> all{before_numbers.begin(), before_numbers.end()};
    all.insert(all.end(), numbers.begin(), numbers.end());
    all.insert(all.end(), after_numbers.begin(), after_numbers.end());
    return all;
}

} // namespace

std::span<const Column<ResultEntry>> result_columns() {
    static const std::vector<Column<ResultEntry>> all = joined();
    return all;
}

std::span<const Column<ResultEntry>> number_columns() {
    return numbers;
}

} // namespace attune::report
