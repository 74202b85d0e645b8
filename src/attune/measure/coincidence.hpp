// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/ledger.hpp>
#include <attune/timeline/progress.hpp>

#include <array>
#include <cstdint>
#include <vector>

namespace attune::measure {

/// Which cues are counted.
enum class CueKind : std::uint8_t { any, bid, alarm };

inline constexpr std::array cue_kinds{CueKind::any, CueKind::bid, CueKind::alarm};

std::string_view name(CueKind kind);
inline bool is_of(CueKind kind, Act act) {
    return kind == CueKind::any || act == (kind == CueKind::bid ? Act::bid : Act::alarm);
}

/// One value for each kind of cue.
template <typename Value>
struct ByCueKind {
    std::array<Value, cue_kinds.size()> values{};

    Value& operator[](CueKind kind) { return values[static_cast<std::size_t>(kind)]; }
    const Value& operator[](CueKind kind) const { return values[static_cast<std::size_t>(kind)]; }
    bool operator==(const ByCueKind&) const = default;
};

/// What is counted in a recording, real or random, over its complete cues.
struct AnswerCounts {
    ByCueKind<std::uint32_t> complete;
    ByCueKind<std::uint32_t> answered;
    ByCueKind<std::uint32_t> unanswered; ///< to the end of their window
    ByCueKind<std::uint32_t> in_window;  ///< with any answer in the whole window
    ByChannel<std::uint32_t> by_channel; ///< answered first on this channel (on several: counted for each)

    AnswerCounts& operator+=(const AnswerCounts& more);
    bool operator==(const AnswerCounts&) const = default;
};

/// The counts of the real recording in one episode.
AnswerCounts count_answers(const Ledger& ledger, std::size_t episode);

/// What coincidence gives in one episode: the same cues, windows and denominators against N random
/// recordings.
struct Coincidence {
    Duration length;                                     ///< L: of the circle, watched time joined end to end
    Duration margin;                                     ///< m: the least lag
    std::vector<AnswerCounts> null;                      ///< one for each shift, in order
    ByCueKind<std::optional<double>> expected_answered;  ///< exact mean count, `circular_shift` only
    ByCueKind<std::optional<double>> expected_in_window; ///< likewise
};

class Circle;

/// Random recordings of one episode. Undetermined where L < 2 m + 20 W: "episode too short for shifts".
/// Results are the same for any number of threads. Throws Stopped where `progress` asks for it.
Measured<Coincidence> coincidence(const Observation& seen, const Ledger& ledger, const Options& options,
                                  std::size_t episode, Progress& progress);
/// The same of an episode whose circle is made already.
Measured<Coincidence> coincidence(const Observation& seen, const Circle& circle, const Options& options,
                                  std::size_t episode, Progress& progress);

} // namespace attune::measure
