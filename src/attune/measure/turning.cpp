// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/turning.hpp>

#include <algorithm>

namespace attune::measure {
namespace {

/// A stretch of the axis on which watched time is joined end to end.
struct Joined {
    Duration onset;
    Duration offset;
};

/// What of `part` is watched, on the joined axis, by onset.
std::vector<Joined> joined(const Stretches& part, const Stretches& watched) {
    std::vector<Joined> on_axis;
    Duration before{0};
    auto next = part.intervals().begin();
    for (const Interval& segment : watched.intervals()) {
        while (next != part.intervals().end() && next->offset() <= segment.onset()) ++next;
        for (auto at = next; at != part.intervals().end() && at->onset() < segment.offset(); ++at)
            on_axis.push_back({before + (std::max(at->onset(), segment.onset()) - segment.onset()),
                               before + (std::min(at->offset(), segment.offset()) - segment.onset())});
        before += segment.length();
    }
    return on_axis;
}

/// Moved round the circle, cut at the seam, by onset.
std::vector<Joined> rotated(const std::vector<Joined>& on_axis, Duration lag, Duration length) {
    std::vector<Joined> before_seam;
    std::vector<Joined> after_seam;
    for (const Joined& one : on_axis) {
        const Joined moved{one.onset + lag, one.offset + lag};
        if (moved.onset < length) before_seam.push_back({moved.onset, std::min(moved.offset, length)});
        if (moved.offset > length)
            after_seam.push_back({std::max(moved.onset, length) - length, moved.offset - length});
    }
    after_seam.insert(after_seam.end(), before_seam.begin(), before_seam.end());
    return after_seam;
}

} // namespace

Stretches Turning::moved(const Stretches& part, Duration lag) const {
    std::vector<Interval> in_time;
    const std::vector<Joined> on_axis = rotated(joined(part, watched_), lag, length());
    auto next = on_axis.begin();
    Duration before{0};
    for (const Interval& segment : watched_.intervals()) {
        const Duration after = before + segment.length();
        while (next != on_axis.end() && next->offset <= before) ++next;
        for (auto at = next; at != on_axis.end() && at->onset < after; ++at)
            in_time.emplace_back(segment.onset() + (std::max(at->onset, before) - before),
                                 segment.onset() + (std::min(at->offset, after) - before));
        before = after;
    }
    return Stretches{std::move(in_time)};
}

std::vector<Instant> Turning::moved(std::span<const Instant> onsets, Duration lag) const {
    std::vector<Instant> in_time;
    for (const Instant onset : onsets)
        if (watched_.contains(onset))
            in_time.push_back(watched_.at_position((watched_.length_before(onset) + lag) % length()));
    std::sort(in_time.begin(), in_time.end());
    return in_time;
}

} // namespace attune::measure
