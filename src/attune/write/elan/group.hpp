// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/write/elan/tier.hpp>

#include <optional>

namespace attune::write::eaf {

/// Everything of one name, person and kind: the layers of what was one track where it was coded. Marks are
/// those of the timeline, in its order; instants have onset == offset.
struct Group {
    std::string_view name;
    std::optional<PersonIndex> person;
    Kind kind;
    struct Mark {
        Instant onset;
        Instant offset;
        std::string_view label;
        std::string_view source;

        auto operator<=>(const Mark&) const = default;
    };
    std::vector<Mark> marks;
};

/// The groups of a timeline, in the order in which they begin there. A mark that stands on several tracks of
/// a group, once for each of its meanings, is in it once.
std::vector<Group> groups(const Timeline& timeline);

/// The marks of a group, put on as few layers as they need so that none overlap; at least one layer. An
/// instant reaches at most over `step`.
std::vector<std::vector<Annotation>> layers(const Group& group, std::chrono::milliseconds step);

} // namespace attune::write::eaf
