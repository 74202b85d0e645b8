// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/boris/room.hpp>
#include <attune/read/finding_log.hpp>
#include <attune/timeline/time.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read::ethogram {

/// Who did what: what is equal in the two rows of a state.
struct Behaving {
    std::string subject;
    std::string code;
    std::string modifiers; ///< as BORIS joins them: "broad|None"

    auto operator<=>(const Behaving&) const = default;
};

/// A row of an observation: when, and which of its behavings.
struct EventRow {
    Duration time; ///< as BORIS counts, its time offset included
    std::uint32_t line;
    std::uint32_t behaving;
    std::uint32_t number; ///< from 1, in the file's order
};

/// The rows of one observation as they are met, cell by cell. What is no event becomes a finding.
class EventRows {
public:
    explicit EventRows(const std::string& file) : findings_{file} {}

    /// A row begins, has another cell, and ends; `end` throws Unreadable where `room` is full.
    void begin(std::size_t line);
    void add_cell(std::string_view written);
    void end(Room& room);
    /// Something stands where a row belongs, but it is no list.
    void add_other(std::size_t line);

    /// The rows; they may be put in another order.
    std::vector<EventRow>& rows() { return rows_; }
    /// The behavings by their numbers in the rows; they point into this.
    const std::vector<const Behaving*>& behavings() const { return behavings_; }
    std::vector<Finding> take_findings() { return findings_.take(); }

private:
    void refuse(const FindingKind& kind, std::string what);

    FindingLog findings_;
    std::vector<EventRow> rows_;
    std::map<Behaving, std::uint32_t> index_;
    std::vector<const Behaving*> behavings_;
    std::string time_;
    Behaving behaving_; // of the row that is being read
    std::size_t cells_ = 0;
    std::size_t line_ = 0;
    std::uint32_t number_ = 0;
};

/// The place of a row, named by its number.
Place place_of(const FindingLog& log, const EventRow& row);

} // namespace attune::read::ethogram
