// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace attune::write {

/// One thing that was coded, state or event, with the words of its track. Points into the timeline, which
/// must outlive it.
struct Coded {
    const TrackHeading* heading;
    CodeIndex index;
    Instant onset;
    std::optional<Instant> offset; ///< none: an instant
    std::string_view source;

    const Code& code() const { return (*heading)[index]; }
    /// The offset, or of an instant the onset.
    Instant end() const { return offset.value_or(onset); }
};

/// Everything that was coded, by onset, then by offset with instants first, then in the order of the tracks.
std::vector<Coded> coded(const Timeline& timeline);

/// Whether a meaning stands for the situation, which needs neither a person nor a channel: a distraction, or
/// play with a thing.
constexpr bool is_context(const Meaning& meaning) {
    return meaning.act == Act::distraction || meaning.act == Act::object;
}

} // namespace attune::write
