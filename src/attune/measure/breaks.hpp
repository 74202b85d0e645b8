// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/ledger.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace attune::measure {

/// How a break opened (definitions, section 7).
enum class Opening : std::uint8_t {
    carried,     ///< the segment before ended in an open break, and the child is still upset
    unavailable, ///< the caregiver went still or away while the child was bidding or engaged
    missed,      ///< a cue whose whole window passed without an answer
};

/// How a break ended.
enum class Outcome : std::uint8_t {
    repaired,        ///< the caregiver answered, and the child was calm for `settle`
    recovered_alone, ///< the child was upset and became calm for `quiet` without the caregiver
    let_go,          ///< nothing followed a missed bid: counted, never shown as a rupture
    censored,        ///< the watched time ended first
};

/// How far a break went, in the order of the Still-Face.
enum class Stage : std::uint8_t { none, bid, turn_away, alarm };

inline constexpr std::array stages{Stage::bid, Stage::turn_away, Stage::alarm};

std::string name(Opening opening);
std::string name(Outcome outcome);
std::string name(Stage stage);

/// When a break reached a stage. `on`: the state was already on at the break's onset; it counts for depth and
/// is left out of order and hazards.
struct Reached {
    std::optional<Instant> moment{};
    bool on = false;

    bool at_all() const { return on || moment.has_value(); }
};

/// One break in the connection, followed to its end.
struct Break {
    Opening opening;
    Instant onset;
    Instant confirmed; ///< when it is known to be one: the end of the missed window
    Instant close;     ///< the end of the segment where censored
    Outcome outcome = Outcome::censored;
    std::optional<Partner> by{}; ///< who brought the repair about
    std::uint32_t missed = 0;    ///< missed cues in it, the opening one included
    Reached bid{}, turn_away{}, alarm{};
    Stage depth = Stage::none;
    std::array<std::uint32_t, 3> onsets{}; ///< of bids, turning away, alarm inside [onset, close), for rates
    std::optional<Instant>
        first_answer{};        ///< the first answer after the confirmation, before the close or at it
    std::uint32_t answers = 0; ///< answers between confirmation and close, both included
    bool stopped = false; ///< the caregiver answered, then not for 10 s though there, the child still upset
    Instant censor;       ///< for survival curves: max(onset, segment's end - settle) where not closed
    std::optional<std::size_t> opened_in{}; ///< episode
    std::optional<std::size_t> closed_in{}; ///< episode; none where censored
    std::optional<std::uint32_t> opener{};  ///< the missed cue that opened it
    bool let_go() const { return outcome == Outcome::let_go; }
    const Reached& reached(Stage stage) const;
};

/// The breaks of a recording, in order of onset, one open at a time. O(n log n).
std::vector<Break> breaks(const Observation& seen, const Ledger& ledger, const Options& options);

} // namespace attune::measure
