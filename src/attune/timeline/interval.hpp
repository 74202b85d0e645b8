// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/time.hpp>

#include <optional>

namespace attune {

/// A stretch of time `[onset, offset)`: its onset belongs to it, its offset does not. Never empty: onset <
/// offset.
class Interval {
public:
    /// Throws Misuse unless onset < offset.
    Interval(Instant onset, Instant offset);

    Instant onset() const { return onset_; }
    Instant offset() const { return offset_; }
    Duration length() const { return offset_ - onset_; }

    /// Whether `moment` lies in [onset, offset): at the onset yes, at the offset no.
    bool contains(Instant moment) const { return onset_ <= moment && moment < offset_; }

    /// Whether every moment of `other` is a moment of this one; equal intervals contain each other.
    bool contains(const Interval& other) const { return onset_ <= other.onset_ && other.offset_ <= offset_; }

    auto operator<=>(const Interval&) const = default;

private:
    Instant onset_;
    Instant offset_;
};

/// The time that both share; none where they only touch.
std::optional<Interval> overlap(const Interval& one, const Interval& other);

/// `[onset, offset)` where that is a stretch of time, nothing where it is empty or turned round.
std::optional<Interval> stretch(Instant onset, Instant offset);

} // namespace attune
