// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/cue.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace attune::measure {

/// What became of a cue (definitions, section 4).
enum class Status : std::uint8_t {
    answered,   ///< an answer began in its own time
    unanswered, ///< its own time reached the end of its window, and none did
    superseded, ///< a later cue's window took over (`latest`)
    shadowed,   ///< an earlier cue's window held its time (`first`)
    cut,        ///< ended by the episode or by unwatched time
};

/// What the child did after an answer (definitions, section 5).
enum class Reaction : std::uint8_t { settles, stays, worsens, joins, unknown };

/// Whether an answer took up the feeling of a cue (definitions, section 5). A bid is mirrored, yes or no;
/// an alarm never is: it is met with support, or echoed.
enum class Mirrored : std::uint8_t {
    yes,     ///< an answer in the valence of the bid began in its window, on face or voice
    no,      ///< answered, but none did
    support, ///< no answer to the alarm was a negative face or voice
    echo,    ///< some was
};

std::string name(Status status);
std::string name(Reaction reaction);
std::string name(Mirrored mirrored);

/// One cue and everything that is known about its answer.
struct Row {
    Cue cue;
    std::optional<Instant> answer{}; ///< the first credited onset
    std::uint32_t first_answer = 0;  ///< if there is one: position in `Observation::answers`
    std::uint32_t run = 0;           ///< a chain of superseded cues and the one that ends it; from 1
    Status status = Status::unanswered;
    ChannelSet first_channels{};  ///< of all answers at that onset
    ChannelSet answer_channels{}; ///< of all credited answers
    Tone answer_tone = Tone::neutral;
    bool answered_in_window =
        false; ///< some answer began in the window as far as seen, whoever it was credited to
    ChannelSet already_there{}; ///< answers with onset < cue onset < offset
    bool coincident = false;    ///< the answer's onset is the cue's: nobody reacts in 0 s
    std::optional<Act> met{};   ///< the first directed act in the window as far as seen
    bool in_distraction = false;
    bool answered_elsewhere = false;
    bool instructed = false;
    std::optional<Reaction> reaction{}; ///< none where there is no answer
    std::optional<Mirrored> mirrored{}; ///< none where there is no answer; of bids, see `may_be_mirrored`

    /// Answer onset, or the end of the window as far as seen.
    Instant known_at() const { return answer.value_or(cue.seen_until); }
    bool answered() const { return status == Status::answered; }
    /// The end of a run: answered, or unanswered to the end of its window.
    bool ends_run() const { return answered() || status == Status::unanswered; }
};

/// Rows or annotation ids of the answers at the first credited onset, joined by `+`; empty without an answer.
std::string answer_source_of(const Observation& seen, const Row& row);

/// An answer and a cue it is credited with; positions in `Observation::answers` and in the ledger's rows.
struct CreditedAnswer {
    std::uint32_t answer;
    std::uint32_t cue;
};

/// The table of all cues: every other number is computed from it and can be traced to its rows.
struct Ledger {
    std::vector<Row> rows;                ///< by onset; row i is cue i + 1 in every output
    std::vector<OwnTime> own_time;        ///< by onset
    std::vector<CreditedAnswer> credited; ///< by answer
};

/// Fills the ledger. O(n log n) in the number of cues and of the caregiver's acts.
Ledger ledger(const Observation& seen, const Options& options);

/// The rows of one episode.
std::vector<const Row*> rows_in(const Ledger& ledger, std::size_t episode);

} // namespace attune::measure
