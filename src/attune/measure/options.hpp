// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/time.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace attune::measure {

using std::chrono_literals::operator""ms;
using std::chrono_literals::operator""s;

/// Where a cue's window begins and ends (definitions, section 4). held = min(offset, onset + hold).
enum class WindowRule {
    reach,  ///< [onset, held + reach)
    turn,   ///< [max(onset, held - 1 s), held + 2 s)
    lena,   ///< [offset, offset + 5 s), ended early by any other human voice; voice only
    prompt, ///< [onset, held + 1 s)
};

/// Which cue an answer belongs to where several windows hold its onset.
enum class Credit {
    latest, ///< the one that began last
    first,  ///< the one that began first
    every,  ///< each of them
};

/// What coincidence is taken to be: which parts of the caregiver's behaviour a random recording keeps.
enum class Null {
    circular_shift, ///< all that the caregiver did, moved together by one random lag per episode
    local_shift,    ///< the same, by a lag of at most `local` either way
    shuffled_gaps,  ///< per channel, the silences in random order between the same acts
};

std::string name(WindowRule rule);
std::string name(Credit credit);
std::string name(Null null);

/// How a recording is measured. Every default is the one of the definitions; a result prints what made it.
struct Options {
    WindowRule window = WindowRule::reach;
    Duration reach = 2s;               ///< W: how long after the held cue an answer still counts
    std::optional<Duration> hold = 3s; ///< how long a cue holds its window open; none: to its offset
    Duration together = 500ms;         ///< onsets at most this far after the first are one cue
    std::optional<Duration> apart =
        500ms; ///< a gap shorter than this does not end a bout; none: keep every act
    Credit credit = Credit::latest;
    Duration settle = 3s;        ///< S: calm that a repair needs
    Duration quiet = 10s;        ///< Q: calm after which a break is over without the caregiver
    Duration reaction = 5s;      ///< R: when the child's reaction to an answer is read
    double trust_half_life = 20; ///< h: runs after which an answer weighs half
    Null null = Null::circular_shift;
    std::uint32_t shifts = 1000; ///< N: random recordings to compare with
    Duration local = 30s;        ///< d: the furthest lag of a local shift
    std::uint64_t seed = 1;
    unsigned threads = 0; ///< 0: as many as there are cores. Results do not depend on it.

    bool operator==(const Options&) const = default;
};

/// How far a window reaches beyond the held part of the cue: W, or the preset's own.
Duration reach_of(const Options& options);

/// What is wrong with these options for a recording coded in steps of `resolution`, or nothing: a window
/// shorter than two steps can not tell an answer from a coincidence; lengths must be positive.
std::optional<std::string> objection(const Options& options, std::optional<Duration> resolution);

} // namespace attune::measure
