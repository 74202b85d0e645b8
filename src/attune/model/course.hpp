// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/happening.hpp>
#include <attune/model/quantity.hpp>
#include <attune/model/run.hpp>

#include <vector>

namespace attune::model {

/// The length of the stretches in which a course is told.
inline constexpr double bin_length = 15; // s

/// Which bin belongs to which episode of a procedure: every episode begins a bin of its own.
class Bins {
public:
    explicit Bins(const Procedure& procedure);

    std::size_t size() const { return episode_.size(); }
    std::size_t episodes() const { return first_.size() - 1; }
    std::size_t first(std::size_t episode) const { return first_[episode]; }
    std::size_t end(std::size_t episode) const { return first_[episode + 1]; }
    std::size_t episode(std::size_t bin) const { return episode_[bin]; }

    bool operator==(const Bins&) const = default;

private:
    std::vector<std::size_t> first_; ///< of each episode, and one beyond the last
    std::vector<std::size_t> episode_;
};

/// What one dyad did in one bin: seconds in each state, ∫s and ∫x in seconds, counts of the rest.
struct Cell {
    double seconds = 0;
    ByQuantity<double> sums;

    void operator+=(const Cell& other);
    /// As shares, means and counts per minute. Only where `seconds` > 0.
    ByQuantity<double> told() const;
};

/// When the child first began something in an episode, s from its onset; never: infinity.
struct FirstOnsets {
    ChildState at_onset = ChildState::engaged; ///< what it was doing as the episode began
    ByChildState<double> at{
        {Answer::never, Answer::never, Answer::never, Answer::never, Answer::never, Answer::never}};
    ByChildState<double> times; ///< how often it began
};

/// Watches one dyad go through a procedure and fills the cells of its course. Can be used again.
class Course {
public:
    explicit Course(const Bins& bins);

    void happens(const DyadState& state, const Began& began);
    void passes(const Stretch& stretch);
    void happens(const DyadState& state, const Moved& moved);
    void happens(const DyadState& state, const Cued& cued);
    void happens(const DyadState& state, const Acted& acted);
    void happens(const DyadState&, const Turned&) {}
    void happens(const DyadState&, const Upset&) {}
    void ends(const DyadState&) {}

    const std::vector<Cell>& cells() const { return cells_; }
    const std::vector<FirstOnsets>& onsets() const { return onsets_; }
    /// Forgets the dyad.
    void clear();

private:
    /// The cell at a moment; the end of the last bin belongs to it.
    Cell& at(double clock);

    const Bins* bins_;
    std::vector<Cell> cells_;
    std::vector<FirstOnsets> onsets_;
    std::size_t episode_ = 0;
    double onset_ = 0; ///< of the episode
};

} // namespace attune::model
