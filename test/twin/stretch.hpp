// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/recording.hpp>

#include <algorithm>
#include <vector>

namespace twin {

/// [onset, offset).
struct Stretch {
    Time onset = 0;
    Time offset = 0;
    friend bool operator==(const Stretch&, const Stretch&) = default;
};
using Stretches = std::vector<Stretch>;

inline bool holds(const Stretch& stretch, Time t) {
    return stretch.onset <= t && t < stretch.offset;
}
inline bool holds(const Stretches& stretches, Time t) {
    return std::any_of(stretches.begin(), stretches.end(), [&](const Stretch& s) { return holds(s, t); });
}
/// Whether `part` lies in `whole`, to its last nanosecond.
inline bool within(const Stretch& whole, const Stretch& part) {
    return whole.onset <= part.onset && part.offset <= whole.offset;
}
inline bool overlap(const Stretch& one, const Stretch& other) {
    return one.onset < other.offset && other.onset < one.offset;
}

Time length(const Stretches& stretches);

/// The maximal stretches in which `is(t)` holds, if it can change only at the given edges (and holds nowhere
/// before the first and after the last). Unions, intersections and differences are all asked in this way.
template <class Question>
Stretches where(std::vector<Time> edges, Question is) {
    std::sort(edges.begin(), edges.end());
    Stretches found;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        if (edges[i] == edges[i + 1] || !is(edges[i])) continue;
        if (!found.empty() && found.back().offset == edges[i])
            found.back().offset = edges[i + 1];
        else
            found.push_back({edges[i], edges[i + 1]});
    }
    return found;
}

/// Every onset and offset of some things that have them.
template <class Things>
std::vector<Time> edges_of(const Things& things) {
    std::vector<Time> edges;
    for (const auto& thing : things) {
        edges.push_back(thing.onset);
        edges.push_back(thing.offset);
    }
    return edges;
}

/// Time that lies in both.
Stretches both(const Stretches& one, const Stretches& other);

/// Gaps of at most `gap` are filled.
Stretches with_gaps_closed(const Stretches& stretches, Time gap);

} // namespace twin
