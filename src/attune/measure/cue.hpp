// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/observation.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace attune::measure {

/// The tone of several acts together: the one that is not neutral, `mixed` if both are there, else neutral.
enum class Tone : std::uint8_t { neutral, negative, positive, mixed };

std::string name(Tone tone);
Tone with(Tone tone, Valence valence);

/// A moment at which the child called: bids and alarms whose onsets lie together (definitions, section 4),
/// and the window in which an answer to it would count.
struct Cue {
    Instant onset;
    Instant offset; ///< the last offset of its members; == onset where all are instants
    Instant window_onset;
    Instant window_offset; ///< uncut; == window_onset for a `lena` window that ends as it begins
    Instant seen_until;    ///< where the window, cut by its episode and by unwatched time, ends

    std::optional<std::uint32_t> episode; ///< that holds the onset; none: listed and counted nowhere
    std::uint32_t first_member;           ///< position in `Observation::cue_bouts`
    std::uint32_t members;                ///< how many of them, one after the other
    ChannelSet channels;
    Act act; ///< alarm if any member is one, else bid
    Tone tone;
    bool complete; ///< the whole window lies in one stretch of watched time inside the episode

    bool cut() const { return seen_until < window_offset; }
};

/// The cues of a dyad, by onset. Members join the *first* onset (no chaining); ties in channel order. O(n log
/// n).
std::vector<Cue> cues(const Observation& seen, const Options& options);
/// The same, shown one after the other; how many there will be.
void for_each_cue(const Observation& seen, const Options& options,
                  const std::function<void(const Cue&)>& see);
std::size_t count_cues(const Observation& seen, const Options& options);

/// Rows or annotation ids of a cue's members, joined by `+`.
std::string source_of(const Observation& seen, const Cue& cue);

/// A stretch in which an answer would be credited to a cue; `cue` is its position in the list of cues.
struct OwnTime {
    Instant onset;
    Instant offset;
    std::uint32_t cue;
};

/// Every cue's own time, by onset: its window as far as seen, minus the uncut windows of later cues
/// (`latest`), of earlier cues (`first`), or of none (`every`). A cue may have several pieces, or none. O(n
/// log n).
std::vector<OwnTime> own_time(const std::vector<Cue>& cues, Credit credit);
/// Of so many cues that are kept somewhere else.
std::vector<OwnTime> own_time(std::size_t cues, const std::function<const Cue&(std::size_t)>& cue_at,
                              Credit credit);

} // namespace attune::measure
