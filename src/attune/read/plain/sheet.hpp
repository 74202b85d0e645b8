// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/clock.hpp>
#include <attune/read/coding.hpp>
#include <attune/read/finding_log.hpp>
#include <attune/read/header.hpp>
#include <attune/read/marking.hpp>
#include <attune/read/table.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read::plain_table {

/// Where the columns of the plain table are.
struct Columns {
    std::size_t person, act, channel, onset, offset;
    std::optional<std::size_t> valence, kind, to, marked, imitates, phase, source;
};

/// A person as a cell writes it: `child`, `caregiver:FAT`; `id` is the role's name where none is written.
struct Named {
    Role role;
    std::string id;
    bool has_own_id;
};

std::optional<Named> named(std::string_view cell);

/// A cell that states coverage, kept until everybody is known.
struct CoverageRow {
    std::optional<Named> person; ///< none: everybody
    std::optional<Channel> channel;
    std::optional<Interval> interval; ///< none: never
};

/// What is known while the rows of one plain table are read.
struct Sheet {
    Coding& coding;
    FindingLog& log;
    Marking& marking;
    Columns columns;
    TimeNotation notation;
    std::vector<CoverageRow> coverage;

    /// The time in a cell: seconds, or a clock where it has colons.
    std::optional<Instant> time(std::string_view cell) const;
    /// [onset, offset) of the row; none, with a finding, where there is no such stretch.
    std::optional<Interval> interval(const Table& row);
    /// Throws Unreadable where there are more than `most`: no recording of people has so many.
    void bound(std::size_t count, std::size_t most, std::string_view of_what) const;
    /// Makes sure that the person is among the coding's people. False, with a finding, where the id has
    /// another role already.
    bool meet(const Named& person, std::size_t line);
};

void read_act(Sheet& sheet, const Table& row, const std::optional<Named>& person);
/// That there is this person, and what the person does not use.
void read_person(Sheet& sheet, const Table& row);
void read_episode(Sheet& sheet, const Table& row);
void read_coverage(Sheet& sheet, const Table& row);
void read_length(Sheet& sheet, const Table& row);
void read_resolution(Sheet& sheet, const Table& row);
/// Puts the coverage rows into the coding, each for the people it means.
void settle_coverage(Sheet& sheet);

} // namespace attune::read::plain_table
