// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/elan/file.hpp>
#include <attune/read/id_table.hpp>
#include <attune/read/name_list.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace attune::read::eaf {

/// The time of an annotation that refers to another; none where that other is not there.
struct Span {
    std::optional<Duration> from;
    Duration to{0};
};

/// Follows annotations that have no time of their own to the one whose time they share.
class References {
public:
    explicit References(File& file) : file_{file} {}

    /// From now on annotations may refer to those of `tier`, whose marks are all there.
    void know(const Tier& tier);

    /// The times of the annotations of `tier` that refer to known ones, in the order of the file. Several
    /// that refer to the same one divide its time evenly between them, in the order in which they are linked.
    std::vector<Span> spans(const Tier& tier);

private:
    struct Known {
        std::uint32_t track;
        std::uint32_t mark;
    };
    struct Child {
        std::uint32_t parent; // in known_
        std::uint32_t place;  // among the children of the tier, and in the lists of their ids
    };
    struct Children {
        std::vector<Child> all;
        NameList ids;
        NameList previous;
    };

    const Mark& mark(std::uint32_t number) const {
        return file_.coding.tracks[known_[number].track].marks[known_[number].mark];
    }
    Children children(const Tier& tier);

    File& file_;
    std::vector<Known> known_;
    IdTable table_;
};

} // namespace attune::read::eaf
