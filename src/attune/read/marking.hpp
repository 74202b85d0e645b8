// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>
#include <attune/read/document.hpp>
#include <attune/read/encoding.hpp>
#include <attune/read/finding_log.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace attune::read {

/// Puts what a row of a table says on the tracks of a coding, and writes down what is wrong with its times.
class Marking {
public:
    /// A row: where it is, whose it is, and what was coded.
    struct Row {
        std::size_t line;
        std::string_view track;
        std::string_view person;
        std::string_view label;
        std::string_view source; ///< empty: the number of the line
    };

    /// `room` in bytes bounds how much a file can make the coding hold. `coding` and `log` must outlive this.
    Marking(Coding& coding, FindingLog& log, std::size_t room);

    /// An instant where `offset` equals `onset`; open, with a finding, where it is before it. This and the
    /// next two throw Unreadable where the room is full: that is no coding of one recording.
    void add(const Row& row, Instant onset, Instant offset);
    /// An instant.
    void add_instant(const Row& row, Instant onset);
    /// An onset whose end was never written.
    void add_open(const Row& row, Instant onset);

    /// The code of `row` on its track.
    Code& code(const Row& row);

private:
    CodedTrack& track(const Row& row);
    void put(const Row& row, Mark mark);

    Coding* coding_;
    FindingLog* log_;
    std::size_t room_;
    std::unordered_map<std::string, std::size_t> index_;
};

/// An error among the findings where a file gave no mark, no signal and no episode at all.
void tell_if_empty(const Coding& coding, FindingLog& log);

/// What reading may still take beside a document and its text so that all of it stays below four times the
/// file's size and 50 MB, with some kept back for tables and buffers.
std::size_t room_beside(const Document& document, const DecodedText& decoded);

} // namespace attune::read
