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
    const Source* from;
    CodeIndex index;
    bool is_instant;
    Instant onset;
    Instant end; ///< the offset; of an instant the onset

    const Code& code() const { return (*heading)[index]; }
    std::string_view source() const { return *from; }
    /// None: an instant.
    std::optional<Instant> offset() const { return is_instant ? std::nullopt : std::optional{end}; }
};

/// Everything that was coded, by onset, then by offset with instants first, then in the order of the tracks.
std::vector<Coded> coded(const Timeline& timeline);

/// Whether a meaning stands for the situation, which needs neither a person nor a channel: a distraction, or
/// play with a thing.
constexpr bool is_context(const Meaning& meaning) {
    return meaning.act == Act::distraction || meaning.act == Act::object;
}

} // namespace attune::write
