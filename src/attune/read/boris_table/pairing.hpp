// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>
#include <attune/read/finding_log.hpp>
#include <attune/read/marking.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace attune::read::boris_rows {

/// What a row of a tabular export does to a behaviour.
enum class Step : std::uint8_t { start, stop, point };

/// Who does what: equal in the two rows of a state.
struct Behaving {
    std::string person;
    std::string track;
    std::string label;     ///< the behaviour with those modifiers that were chosen
    std::string modifiers; ///< as written: "None" and "None|None" are one label, and BORIS pairs them apart
};

/// Makes states of the rows of a tabular export: in order of time, a START begins one and the next STOP of
/// the same behaving ends it. A START that nothing ends is left open; a STOP that nothing begins is left out;
/// both are told. O(n log n), O(n) where the rows are in order.
class Pairing {
public:
    /// `room` in bytes bounds what the rows and the marks may take. `coding` and `log` must outlive this.
    Pairing(Coding& coding, FindingLog& log, std::size_t room);

    /// Throws Unreadable where the room is full.
    void add(Behaving behaving, Step step, Duration time, std::size_t line);
    /// Puts everything on the tracks of the coding.
    void finish();

private:
    struct Row {
        Duration time;
        std::uint32_t line;
        std::uint32_t behaving;
        Step step;
    };
    struct Begun {
        Behaving what;
        std::optional<std::size_t> row;
    };
    void charge(std::size_t bytes, std::size_t line);
    std::uint32_t index_of(Behaving behaving, std::size_t line);
    void put_in_order();
    void place(Marking& marking, std::size_t at);
    void leave_open(Marking& marking, Begun& begun);

    Coding* coding_;
    FindingLog* log_;
    std::size_t room_;
    std::deque<Row> rows_; // grows without holding everything twice
    std::vector<Begun> all_;
    std::unordered_map<std::string, std::uint32_t> index_;
};

} // namespace attune::read::boris_rows
