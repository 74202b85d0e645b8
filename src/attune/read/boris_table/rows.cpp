// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris_table/rows.hpp>

#include <attune/read/boris/findings.hpp>
#include <attune/read/boris/label.hpp>
#include <attune/read/mark_words.hpp>
#include <attune/read/stated_duration.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::read::boris_rows {
namespace {

constexpr FindingKind no_behaviour{Severity::warning, "rows without a behaviour",
                                   "Complete the row, or export the events again."};
constexpr FindingKind odd_type{Severity::warning, "rows of an unknown type",
                               "BORIS writes START, STOP and POINT, or STATE and POINT."};

std::string_view cell(const Table& row, const std::optional<std::size_t>& column) {
    return column ? row[*column] : std::string_view{};
}

/// Empty cells at the end are there for rows with more modifiers.
std::string modifiers_of(const Columns& columns, const Table& row) {
    std::size_t count = columns.modifiers.size();
    while (count > 0 && row[columns.modifiers[count - 1]].empty()) --count;
    std::string all;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) all += '|';
        all += row[columns.modifiers[i]];
    }
    return all;
}

Behaving behaving_of(const Columns& columns, const Table& row) {
    std::string modifiers = modifiers_of(columns, row);
    return {std::string{ethogram::person_of(cell(row, columns.subject))},
            std::string{ethogram::track_of(cell(row, columns.category))},
            ethogram::label(row[columns.behaviour], modifiers), std::move(modifiers)};
}

} // namespace

Rows::Rows(const Columns& columns, const TimeNotation& notation, Coding& coding, FindingLog& log,
           std::size_t room)
    : columns_{columns}, notation_{notation}, coding_{coding}, log_{log}, pairing_{coding, log, room},
      marking_{coding, log, room} {}

std::optional<Duration> Rows::time(const Table& row, std::size_t column) const {
    const auto found = time_in_cell(row[column], notation_, log_, row.line());
    return found ? std::optional{*found - time_offset_} : std::nullopt;
}

/// The time at which a row begins; none, with a finding, where the row is no event.
std::optional<Duration> Rows::onset(const Table& row, std::initializer_list<std::string_view> types) {
    const std::string_view type = row[columns_.type];
    if (std::find(types.begin(), types.end(), type) == types.end()) {
        log_.add(odd_type, row.line(), fmt::format("the type is {}; the row was not read", quoted(type)));
        return std::nullopt;
    }
    if (row[columns_.behaviour].empty()) {
        log_.add(no_behaviour, row.line(), "the row has no behaviour; it was not read");
        return std::nullopt;
    }
    const auto found = time(row, columns_.onset);
    if (!found)
        log_.add(ethogram::no_time, row.line(),
                 fmt::format("its time is {}; left out", quoted(row[columns_.onset])));
    return found;
}

void Rows::read_tabular(const Table& row) {
    const auto found = onset(row, {"START", "STOP", "POINT"});
    if (!found) return;
    const std::string_view type = row[columns_.type];
    const Step step = type == "START" ? Step::start : type == "STOP" ? Step::stop : Step::point;
    pairing_.add(behaving_of(columns_, row), step, *found, row.line());
}

void Rows::read_state(const Table& row, const Behaving& behaving, Duration onset) {
    ++states_;
    const Marking::Row coded{row.line(), behaving.track, behaving.person, behaving.label, {}};
    const auto offset = time(row, *columns_.offset);
    if (!offset) {
        log_.add(ethogram::unpaired, row.line(), ethogram::never_ends(behaving.label, onset));
        return marking_.add_open(coded, Instant{onset});
    }
    if (columns_.duration)
        compare_duration(log_, row.line(), *offset - onset,
                         time_in_cell(row[*columns_.duration], notation_, log_, row.line()));
    if (onset == *offset) log_.add(ethogram::no_length, row.line(), ends_at_once(onset));
    if (auto told = ethogram::outside_the_media(*offset, coding_.length);
        told && !ethogram::outside_the_media(onset, coding_.length))
        log_.add(ethogram::outside, row.line(), std::move(*told));
    marking_.add(coded, Instant{onset}, Instant{*offset});
}

void Rows::read_aggregated(const Table& row) {
    const auto found = onset(row, {"STATE", "POINT"});
    if (!found) return;
    const Behaving behaving = behaving_of(columns_, row);
    if (auto told = ethogram::outside_the_media(*found, coding_.length))
        log_.add(ethogram::outside, row.line(), std::move(*told));
    if (row[columns_.type] == "STATE") return read_state(row, behaving, *found);
    marking_.add_instant({row.line(), behaving.track, behaving.person, behaving.label, {}}, Instant{*found});
}

void Rows::read(const Table& row) {
    if (columns_.is_aggregated()) return read_aggregated(row);
    read_tabular(row);
}

void Rows::finish() {
    pairing_.finish();
    if (states_ > 0)
        log_.add({Severity::note, log_.place(),
                  "an aggregated export cuts states where the exported interval begins and ends, and does "
                  "not show it",
                  "If an interval was chosen, export the whole observation, or read the project."});
}

} // namespace attune::read::boris_rows
