// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/interval.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace attune {

/// A part of time: any number of stretches, sorted, none overlapping or touching another (those are joined).
/// Coverage, watched time, "the caregiver is gone" and "in a distraction" are all of this type.
/// Built in O(n log n); every question about a moment costs O(log n).
class Stretches {
public:
    Stretches() = default;
    /// Joins intervals that overlap or touch; any order.
    explicit Stretches(std::vector<Interval> intervals);

    std::span<const Interval> intervals() const& { return intervals_; }
    /// Not of a value about to go: `for (auto& i : difference(one, other).intervals())` would read freed
    /// memory.
    std::span<const Interval> intervals() const&& = delete;
    bool empty() const { return intervals_.empty(); }
    std::size_t size() const { return intervals_.size(); }

    /// Whether `moment` is inside; at an onset yes, at an offset no.
    bool contains(Instant moment) const { return holding(moment).has_value(); }
    /// Whether the whole of `interval` lies in one stretch.
    bool contains(const Interval& interval) const;
    /// The stretch that `moment` lies in, if any.
    std::optional<Interval> holding(Instant moment) const;
    /// Whether any of this time is shared with `interval`; touching is not sharing.
    bool meets(const Interval& interval) const;
    /// The first moment at or after `moment` that is inside, if there is one.
    std::optional<Instant> first_from(Instant moment) const;

    /// All of it, and the part of it that lies in `interval`.
    Duration length() const { return length_; }
    Duration length_within(const Interval& interval) const;
    /// How much of it lies before `moment`: the position of `moment` on the axis that is left when everything
    /// outside is cut away.
    Duration length_before(Instant moment) const;
    /// The inverse of `length_before`: the moment at `position` on the joined axis, for 0 <= position <
    /// length(). Throws Misuse outside that range.
    Instant at_position(Duration position) const;

    bool operator==(const Stretches& other) const { return intervals_ == other.intervals_; }

private:
    std::size_t first_ending_after(Instant moment) const;

    std::vector<Interval> intervals_;
    std::vector<Duration> before_; // total length before each interval
    Duration length_{0};
};

Stretches intersection(const Stretches& one, const Stretches& other);
Stretches intersection(const Stretches& one, const Interval& within);
Stretches unite(const Stretches& one, const Stretches& other);
/// What of `whole` is not in `part`.
Stretches difference(const Stretches& whole, const Stretches& part);
/// The same with gaps shorter than `gap` closed (a gap of exactly `gap` stays open).
Stretches close_gaps_shorter_than(const Stretches& stretches, Duration gap);

} // namespace attune
