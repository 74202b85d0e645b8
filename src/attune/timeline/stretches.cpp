// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/stretches.hpp>

#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace attune {
namespace {

auto first_ending_after(std::span<const Interval> intervals, Instant moment) {
    return std::upper_bound(intervals.begin(), intervals.end(), moment,
                            [](Instant m, const Interval& i) { return m < i.offset(); });
}

/// Sorts, and joins what overlaps or touches, in place: a long recording makes many of these.
void join(std::vector<Interval>& intervals) {
    if (!std::is_sorted(intervals.begin(), intervals.end())) std::sort(intervals.begin(), intervals.end());
    std::size_t kept = 0;
    for (const Interval& next : intervals) {
        if (kept > 0 && next.onset() <= intervals[kept - 1].offset())
            intervals[kept - 1] =
                Interval{intervals[kept - 1].onset(), std::max(intervals[kept - 1].offset(), next.offset())};
        else
            intervals[kept++] = next;
    }
    intervals.erase(intervals.begin() + static_cast<std::ptrdiff_t>(kept), intervals.end());
    if (intervals.capacity() > intervals.size() + intervals.size() / 4) intervals.shrink_to_fit();
}

} // namespace

Stretches::Stretches(std::vector<Interval> intervals) : intervals_{std::move(intervals)} {
    join(intervals_);
    before_.reserve(intervals_.size());
    for (const Interval& interval : intervals_) {
        before_.push_back(length_);
        length_ += interval.length();
    }
}

std::size_t Stretches::first_ending_after(Instant moment) const {
    return static_cast<std::size_t>(attune::first_ending_after(intervals(), moment) - intervals().begin());
}

bool Stretches::contains(const Interval& interval) const {
    const auto around = holding(interval.onset());
    return around && around->contains(interval);
}

std::optional<Interval> Stretches::holding(Instant moment) const {
    const std::size_t i = first_ending_after(moment);
    if (i < intervals_.size() && intervals_[i].contains(moment)) return intervals_[i];
    return std::nullopt;
}

bool Stretches::meets(const Interval& interval) const {
    const std::size_t i = first_ending_after(interval.onset());
    return i < intervals_.size() && intervals_[i].onset() < interval.offset();
}

std::optional<Instant> Stretches::first_from(Instant moment) const {
    const std::size_t i = first_ending_after(moment);
    if (i == intervals_.size()) return std::nullopt;
    return std::max(moment, intervals_[i].onset());
}

Duration Stretches::length_before(Instant moment) const {
    const std::size_t i = first_ending_after(moment);
    if (i == intervals_.size()) return length_;
    return before_[i] + std::max(Duration{0}, moment - intervals_[i].onset());
}

Duration Stretches::length_within(const Interval& interval) const {
    return length_before(interval.offset()) - length_before(interval.onset());
}

Instant Stretches::at_position(Duration position) const {
    if (position < Duration{0} || position >= length_)
        throw Misuse{fmt::format("Stretches::at_position: {} ns is outside [0, {})", position.count(),
                                 length_.count())};
    const auto after = std::upper_bound(before_.begin(), before_.end(), position);
    const auto i = static_cast<std::size_t>(after - before_.begin()) - 1;
    return intervals_[i].onset() + (position - before_[i]);
}

Stretches intersection(const Stretches& one, const Stretches& other) {
    std::vector<Interval> shared;
    auto left = one.intervals().begin();
    auto right = other.intervals().begin();
    while (left != one.intervals().end() && right != other.intervals().end()) {
        if (const auto both = overlap(*left, *right)) shared.push_back(*both);
        (left->offset() < right->offset() ? left : right)++;
    }
    return Stretches{std::move(shared)};
}

Stretches intersection(const Stretches& one, const Interval& within) {
    const auto all = one.intervals();
    std::vector<Interval> shared;
    for (auto next = first_ending_after(all, within.onset()); next != all.end(); ++next) {
        const auto both = overlap(*next, within);
        if (!both) break;
        shared.push_back(*both);
    }
    return Stretches{std::move(shared)};
}

Stretches unite(const Stretches& one, const Stretches& other) {
    std::vector<Interval> all;
    all.reserve(one.size() + other.size());
    all.assign(one.intervals().begin(), one.intervals().end());
    all.insert(all.end(), other.intervals().begin(), other.intervals().end());
    return Stretches{std::move(all)};
}

Stretches difference(const Stretches& whole, const Stretches& part) {
    if (whole.empty()) return {};
    std::vector<Interval> left;
    auto hole = first_ending_after(part.intervals(), whole.intervals().front().onset());
    for (const Interval& interval : whole.intervals()) {
        Instant from = interval.onset();
        while (hole != part.intervals().end() && hole->offset() <= from) ++hole;
        for (auto next = hole; next != part.intervals().end() && next->onset() < interval.offset(); ++next) {
            if (const auto piece = stretch(from, next->onset())) left.push_back(*piece);
            from = next->offset();
        }
        if (const auto piece = stretch(from, interval.offset())) left.push_back(*piece);
    }
    return Stretches{std::move(left)};
}

Stretches close_gaps_shorter_than(const Stretches& stretches, Duration gap) {
    std::vector<Interval> closed;
    for (const Interval& next : stretches.intervals()) {
        if (!closed.empty() && next.onset() - closed.back().offset() < gap)
            closed.back() = Interval{closed.back().onset(), next.offset()};
        else
            closed.push_back(next);
    }
    return Stretches{std::move(closed)};
}

} // namespace attune
