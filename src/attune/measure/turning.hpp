// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/stretches.hpp>

#include <span>
#include <vector>

namespace attune::measure {

/// The random recording of one episode, as time: its watched time joined end to end makes a circle, and what
/// the caregiver did is moved round it by one lag, while the child's record stays (definitions, section 6).
/// Results are moments of the recording again, so what counts the real record counts the random one.
class Turning {
public:
    /// `watched`: the watched time of one episode.
    explicit Turning(Stretches watched) : watched_{std::move(watched)} {}

    const Stretches& watched() const { return watched_; }
    Duration length() const { return watched_.length(); }

    /// What of `part` is watched, moved by `lag`, 0 <= lag < length(); it is cut where it crosses the seam or
    /// a gap. O(n) in the stretches of both.
    Stretches moved(const Stretches& part, Duration lag) const;
    /// The onsets that are watched, moved by `lag`, in order. `onsets` in order. O(n log n).
    std::vector<Instant> moved(std::span<const Instant> onsets, Duration lag) const;

private:
    Stretches watched_;
};

} // namespace attune::measure
