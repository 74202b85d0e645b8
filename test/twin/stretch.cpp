// SPDX-License-Identifier: Apache-2.0
#include <test/twin/stretch.hpp>

namespace twin {

Time length(const Stretches& stretches) {
    Time sum = 0;
    for (const Stretch& stretch : stretches) sum += stretch.offset - stretch.onset;
    return sum;
}

Stretches both(const Stretches& one, const Stretches& other) {
    // Stretch by stretch, so that two that touch stay two: a border of either list remains a border.
    Stretches found;
    for (const Stretch& mine : one) {
        for (const Stretch& theirs : other) {
            if (!overlap(mine, theirs)) continue;
            found.push_back({std::max(mine.onset, theirs.onset), std::min(mine.offset, theirs.offset)});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const Stretch& a, const Stretch& b) { return a.onset < b.onset; });
    return found;
}

Stretches with_gaps_closed(const Stretches& stretches, Time gap) {
    Stretches closed;
    for (const Stretch& stretch : stretches) {
        if (!closed.empty() && stretch.onset - closed.back().offset <= gap) {
            closed.back().offset = std::max(closed.back().offset, stretch.offset);
        } else {
            closed.push_back(stretch);
        }
    }
    return closed;
}

} // namespace twin
