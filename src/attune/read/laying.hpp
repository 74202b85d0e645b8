// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace attune::read {

/// Where a mark goes: to whom, with which meaning (of the codebook or the file, which outlive it); null:
/// none.
struct Laid {
    std::optional<PersonIndex> person;
    const Meaning* meaning = nullptr;

    bool operator==(const Laid&) const = default;
};

/// Lays the marks of one coded track on tracks of a timeline: one for each person, one for each of several
/// meanings, stretches apart from instants, overlapping stretches apart from each other. Each track keeps the
/// codes it uses only.
class Laying {
public:
    explicit Laying(const CodedTrack& track) : track_{track} {}

    /// Says that such a mark will be added, so that no list has to grow: one that grows takes twice its room.
    void expect(const Mark& mark, std::span<const Laid> places);
    /// Puts the mark wherever `places` says; the n-th of several for one person on that person's n-th track.
    void add(const Mark& mark, std::span<const Laid> places);
    /// Appends the tracks to `parts`, in the order in which they were begun. Throws Unreadable, naming
    /// `file`, where more than a thousand stretches of one track are on at once: each would need a track of
    /// its own.
    void move_to(Parts& parts, const std::string& file);

private:
    struct Group {
        std::optional<PersonIndex> person;
        std::size_t nth;
        std::vector<std::optional<CodeIndex>> codes; ///< of the track -> of the group
        TrackHeading heading;
        std::size_t stretches = 0; ///< to be expected, as are instants
        std::size_t instants = 0;
        std::vector<State> states;
        std::vector<Event> events;
    };
    Group& group(std::optional<PersonIndex> person, std::size_t nth);
    Group& group(std::span<const Laid> places, std::size_t i);

    const CodedTrack& track_;
    std::vector<Group> groups_;
};

} // namespace attune::read
