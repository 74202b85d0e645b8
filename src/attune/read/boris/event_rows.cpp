// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris/event_rows.hpp>

#include <attune/read/boris/findings.hpp>
#include <attune/read/boris/seconds.hpp>
#include <attune/read/counted.hpp>

#include <fmt/format.h>

namespace attune::read::ethogram {
namespace {

const FindingKind no_event{Severity::error, "rows that are no events",
                           "Look at them in BORIS and code them again."};

// What a row and what is equal in many take in memory, with the room that growing vectors, trees and putting
// in order need.
constexpr std::size_t cost_of_row = 2 * sizeof(EventRow);
constexpr std::size_t cost_of_behaving = 512;

} // namespace

void EventRows::begin(std::size_t line) {
    line_ = line;
    ++number_;
    cells_ = 0;
}

void EventRows::add_cell(std::string_view written) {
    const std::array cells{&time_, &behaving_.subject, &behaving_.code, &behaving_.modifiers};
    if (cells_ < cells.size()) *cells[cells_] = written;
    ++cells_;
}

void EventRows::end(Room& room) {
    if (cells_ < 4)
        return refuse(no_event,
                      fmt::format("has {} where time, subject, behaviour and modifiers belong; left out",
                                  counted(cells_, "cell", "cells")));
    const auto time = seconds_in(time_);
    if (!time) return refuse(no_time, fmt::format("its time is {}; left out", quoted(time_)));
    room.take(cost_of_row);
    auto found = index_.find(behaving_);
    if (found == index_.end()) {
        room.take(cost_of_behaving
                  + 4 * (behaving_.subject.size() + behaving_.code.size() + behaving_.modifiers.size()));
        found = index_.emplace(behaving_, static_cast<std::uint32_t>(behavings_.size())).first;
        behavings_.push_back(&found->first);
    }
    rows_.push_back({*time, static_cast<std::uint32_t>(line_), found->second, number_});
}

void EventRows::add_other(std::size_t line) {
    begin(line);
    refuse(no_event, "has no list where time, subject, behaviour and modifiers belong; left out");
}

void EventRows::refuse(const FindingKind& kind, std::string what) {
    const EventRow row{{}, static_cast<std::uint32_t>(line_), 0, number_};
    findings_.add(kind, place_of(findings_, row), std::move(what));
}

Place place_of(const FindingLog& log, const EventRow& row) {
    Place where = log.place(row.line);
    where.source = std::to_string(row.number);
    return where;
}

} // namespace attune::read::ethogram
