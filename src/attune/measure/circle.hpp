// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/coincidence.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace attune::measure {

/// A position on the circle, in nanoseconds from its seam.
using Position = std::int64_t;

/// The onset of one or several answers at the same moment.
struct AnswerOnset {
    Position at;
    ChannelSet channels;
};

/// A stretch of the circle that belongs to the episode's complete cue number `cue`.
struct CuePiece {
    Position onset;
    Position offset;
    std::uint32_t cue;
};

/// One episode's watched time joined end to end: where answers begin, and which stretches belong to which
/// complete cue. Counting the answers of a random recording is one walk over both lists.
class Circle {
public:
    Circle(const Observation& seen, const Ledger& ledger, std::size_t episode);
    /// Of cues without a ledger.
    Circle(const Observation& seen, const std::vector<Cue>& cues, const std::vector<OwnTime>& own_time,
           std::size_t episode);

    Position length() const { return length_; }
    /// The caregiver's answers, by position, one entry for each moment.
    std::span<const AnswerOnset> answers() const { return answers_; }
    /// Own time and whole windows of the complete cues, each by onset.
    std::span<const CuePiece> own_time() const { return own_time_; }
    std::span<const CuePiece> windows() const { return windows_; }
    std::span<const Act> acts() const { return acts_; } ///< of the complete cues
    Position longest_window() const;

    /// What is counted where the answers begin at these positions instead. `answers` by position, each in
    /// [0, length). `first` is working memory, kept by the caller so that a thousand shifts need no
    /// allocation.
    AnswerCounts count(std::span<const AnswerOnset> answers, std::vector<ChannelSet>& first) const;

private:
    template <typename CueAt>
    void place(const Stretches& watched, std::size_t cues, const CueAt& cue_at,
               const std::vector<OwnTime>& own_time, std::size_t episode);
    void place_answers(const Observation& seen, const Stretches& watched);

    Position length_ = 0;
    std::vector<AnswerOnset> answers_;
    std::vector<CuePiece> own_time_;
    std::vector<CuePiece> windows_;
    std::vector<Act> acts_;
    std::vector<bool> reaches_end_; // without an answer, the cue is unanswered
};

/// Sorts onsets by position and makes one entry of those at the same moment.
void merge_moments(std::vector<AnswerOnset>& onsets);

/// All answers moved by `lag` round a circle of `length`; written into `moved`.
void rotate(std::span<const AnswerOnset> answers, Position lag, Position length,
            std::vector<AnswerOnset>& moved);

} // namespace attune::measure
