// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/ledger.hpp>

#include <functional>

namespace attune::measure {

/// A feeling shows on the face and in the voice.
constexpr bool shows_feeling(Channel channel) {
    return channel == Channel::face || channel == Channel::voice;
}

/// Whether the caregiver's face, or the voice, was covered throughout the cue's window: else nobody could say
/// what feeling it showed. Each channel alone: half a window of either is not enough.
bool feeling_could_be_seen(const Observation& seen, const Cue& cue);

/// Whether a bid is one of those that are mirrored or not: complete, answered, positive or negative (not
/// mixed), its window covered on the caregiver's face or voice.
bool may_be_mirrored(const Observation& seen, const Row& row);

/// Whether an answer that `counts` begins in the cue's whole window, to whichever cue it is credited. What
/// was there before the window is already there, and does not count.
bool answer_begins_in_window(const Observation& seen, const Cue& cue,
                             const std::function<bool(const Bout&)>& counts);

/// Fills `mirrored` of every row. Bids: `yes` where an answer of the bid's valence begins in its window on
/// face or voice. Alarms that were answered, complete or not: `echo` where an answer credited to it is a
/// negative face or voice, else `support`. O(n log n).
void mark_mirrored(Ledger& ledger, const Observation& seen);

} // namespace attune::measure
