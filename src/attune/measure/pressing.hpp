// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/not_now.hpp>
#include <attune/measure/turned_counts.hpp>

#include <vector>

namespace attune::measure {

/// How much the caregiver presses in not-now time, against elsewhere: watched time outside not-nows, alarm
/// and the windows of cues. Not-now time is open at its onset, as a chase is. Keeps a reference to the
/// evidence, and may not be moved.
class Pressing {
public:
    Pressing(const Evidence& evidence, const std::vector<NotNow>& list);
    Pressing(const Pressing&) = delete;
    Pressing& operator=(const Pressing&) = delete;

    /// Pressing onsets per second in not-now time ÷ the same elsewhere, with the exact conditional interval.
    /// Undetermined below 5 s of either time, or where nothing pressed elsewhere.
    Measured<Estimate> ratio(const Scope& scope) const;
    /// Of the pressing onsets in both, the share in not-now time, and whether it is less than chance gives:
    /// what the child did stays, the pressing moves. The times stay too, so the share grows with the ratio
    /// and both have one p. Undetermined below 5 onsets.
    Result share(const Scope& scope) const;

private:
    Counted count(const std::vector<Instant>& onsets) const;
    std::vector<Instant> onsets_in(const Scope& scope) const;

    const Evidence& evidence_;
    Stretches not_now_;
    Stretches chasing_; ///< not-now time without its onsets: what begins together is no chase
    Stretches elsewhere_;
    std::vector<Instant> onsets_; ///< watched, in order
    TurnedCounts random_;
};

} // namespace attune::measure
