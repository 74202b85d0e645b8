// SPDX-License-Identifier: Apache-2.0
#include <attune/read/wide_table/samples.hpp>

#include <attune/read/number.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::read::sampled_rows {
namespace {

constexpr FindingKind no_time{Severity::warning, "rows without a time", "Write a time, or delete the row."};
constexpr FindingKind backwards{Severity::warning, "rows whose time is not after that of the row before",
                                "Check that the rows are in order, and all of one recording."};
constexpr FindingKind no_number{Severity::warning, "cells that are no numbers",
                                "Correct them, or leave them empty where nothing was measured."};

constexpr std::size_t cost_of_person = 1024;

/// What a row costs: its samples, its time and the moment it stands for. Where each person's rows are not
/// counted beforehand, vectors grow and keep room to spare.
std::size_t cost_of_row(const Columns& columns) {
    const std::size_t numbers = columns.signals.size() + 3;
    return sizeof(double) * (columns.person ? 2 * numbers : numbers);
}

} // namespace

Samples::Samples(const Columns& columns, const Clocking& clocking, char decimal, std::size_t room,
                 std::size_t rows, FindingLog& log)
    : columns_{columns}, clocking_{clocking}, decimal_{decimal}, room_{room}, cost_of_row_{cost_of_row(
                                                                                  columns)},
      expected_rows_{columns.person ? 0 : std::min(rows, room / cost_of_row_)}, log_{log} {}

PersonsRows& Samples::rows_of(std::string_view person) {
    if (latest_ < people_.size() && people_[latest_].person == person) return people_[latest_];
    const auto [found, is_new] = index_.try_emplace(std::string{person}, people_.size());
    if (is_new) {
        room_ -= std::min(room_, cost_of_person + 2 * person.size());
        PersonsRows& fresh = people_.emplace_back();
        fresh.person = person;
        fresh.values.resize(columns_.signals.size());
        for (std::vector<double>& samples : fresh.values) samples.reserve(expected_rows_);
        if (columns_.time) fresh.times.reserve(expected_rows_);
    }
    latest_ = found->second;
    return people_[latest_];
}

void Samples::take_room(std::size_t line) {
    if (cost_of_row_ > room_)
        throw Unreadable{
            log_.place(line), "the samples of one recording",
            "more than a file of this size can hold in memory",
            "Name the signals that you need in a codebook's [[signal]]; only those are kept then."};
    room_ -= cost_of_row_;
}

std::optional<Duration> Samples::time_in(std::string_view cell, std::size_t line) {
    const TimeNotation& notation = *clocking_.times;
    const bool is_on_clock = notation.unit == TimeUnit::clock || notation.unit == TimeUnit::clock_frames
                             || cell.find(':') != std::string_view::npos;
    const auto time = is_on_clock ? time_in_cell(cell, notation, log_, line) : read::time_in(cell, notation);
    if (!time)
        log_.add(no_time, line,
                 is_missing_number(cell) ? std::string{"the row has no time; it was not read"}
                                         : fmt::format("{} is no time; the row was not read", quoted(cell)));
    return time;
}

double Samples::value(const Table& row, std::size_t column) {
    const std::string_view cell = row[column];
    if (cell.empty()) return missing;
    const double found = number_or(missing, cell, decimal_);
    if (std::isnan(found) && !is_missing_number(cell))
        log_.add(no_number, row.line(),
                 fmt::format("{} in column {} is no number; it was read as missing", quoted(cell),
                             shown(columns_.header[column])));
    return found;
}

/// Null where the row has no time.
PersonsRows* Samples::begin_row(std::string_view time_cell, std::string_view person, std::size_t line) {
    const auto time = columns_.time ? time_in(time_cell, line) : std::nullopt;
    if (columns_.time && !time) return nullptr;
    PersonsRows& rows = rows_of(is_missing(person) ? std::string_view{} : person);
    take_room(line);
    if (!time) return &rows;
    if (!rows.times.empty() && *time <= rows.times.back())
        log_.add(backwards, line,
                 fmt::format("the time {} s is not after that of the row before, {} s; the row stands at "
                             "its own time",
                             seconds_text(*time), seconds_text(rows.times.back())));
    rows.times.push_back(*time);
    return &rows;
}

void Samples::add(const Table& row) {
    const auto cell = [&](std::optional<std::size_t> column) {
        return column ? row[*column] : std::string_view{};
    };
    PersonsRows* const rows = begin_row(cell(columns_.time), cell(columns_.person), row.line());
    for (std::size_t i = 0; rows != nullptr && i < columns_.signals.size(); ++i)
        rows->values[i].push_back(value(row, columns_.signals[i]));
}

void Samples::add(const PlainRow& row, std::size_t line) {
    PersonsRows* const rows = begin_row(row.time(), row.person(), line);
    for (std::size_t i = 0; rows != nullptr && i < columns_.signals.size(); ++i)
        rows->values[i].push_back(row.samples()[i]);
}

} // namespace attune::read::sampled_rows
