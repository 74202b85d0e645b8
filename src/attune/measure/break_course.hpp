// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/breaks.hpp>

namespace attune::measure {

/// The onsets of one state, bout by bout, and how far those before reach: whether it was on already, when it
/// began.
class StateOnsets {
public:
    /// `bouts` in order of onset; those that `counts` make up the state.
    StateOnsets(const std::vector<Bout>& bouts, bool (*counts)(const Bout&));

    /// Whether a bout that began before `moment` is on at it.
    bool on_already(Instant moment) const;
    /// The first onset in [from, until).
    std::optional<Instant> first(Instant from, Instant until) const;
    /// How many onsets lie in [from, until).
    std::size_t count(Instant from, Instant until) const;

private:
    std::size_t position(Instant moment) const;

    std::vector<Instant> onsets_;
    std::vector<Instant> reach_; // the latest end of the bouts up to and with each
};

/// What opens a break.
struct BreakOpening {
    Instant onset;
    Opening opening;
    Instant confirmed;
    std::optional<std::uint32_t> cue;
};

/// Follows one break from its opening to its close or to the end of its segment: when it is repaired or over,
/// by whom, how far it went, whether the caregiver persisted. Built once per recording in O(n log n);
/// following costs O(log n) and the number of acts inside the break.
class BreakCourse {
public:
    /// Keeps references: all three must outlive it.
    BreakCourse(const Observation& seen, const Ledger& ledger, const Options& options);

    Break follow(const BreakOpening& opening, const Interval& segment) const;

    const StateOnsets& withdrawals() const { return withdrawals_; }
    const StateOnsets& alarms() const { return alarms_; }

private:
    struct Answered {
        Instant moment;
        const Bout* latest;
    };

    std::optional<Answered> repaired_at(Instant confirmed, const Interval& segment) const;
    std::optional<Instant> alone_at(Instant confirmed, const Interval& within) const;
    Interval until(Instant repaired, const Interval& segment) const;
    const Bout* qualifying(Instant confirmed, Instant moment) const;
    Partner brought_by(const Bout& answer, Instant onset) const;
    void mark_stages(Break& found) const;
    void mark_answers(Break& found) const;
    bool stopped(const Break& found) const;

    const Observation& seen_;
    const Ledger& ledger_;
    const Options& options_;
    Stretches upset_;    // withdraw or alarm
    Stretches unquiet_;  // upset, a cue's window is open, or the caregiver is gone
    Stretches attended_; // an answer is on, or the caregiver is gone: no time of having stopped
    StateOnsets withdrawals_;
    StateOnsets alarms_;
};

} // namespace attune::measure
