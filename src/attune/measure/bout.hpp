// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/sources.hpp>
#include <attune/timeline/act.hpp>
#include <attune/timeline/stretches.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace attune::measure {

/// A stretch of one person's act on one channel in one tone, with the pauses in it closed. An instantaneous
/// bout has offset == onset; as a state it lasts one tick.
struct Bout {
    Instant onset;
    Instant offset;
    Channel channel;
    Act act;
    Valence valence;
    bool elsewhere : 1 = false; ///< addressed to somebody who is not the partner
    bool marked : 1 = false;    ///< some act of it names or plays the feeling
    bool imitates : 1 = false;  ///< some act of it does what the other just did
    SourceIndex source{};       ///< of the acts it was made of

    /// The time in which it is on as a state.
    Interval state() const { return {onset, std::max(offset, onset + tick)}; }
};
static_assert(sizeof(Bout) == 24, "a recording of a million bouts is kept several times over");

/// The bouts of one person, by onset, then channel; where each came from; and how many acts were joined into
/// an earlier one.
struct Bouts {
    std::vector<Bout> bouts;
    Sources sources;
    std::size_t joined = 0;
};

/// The first step of everything (definitions, section 2): per channel, act and valence, an act whose onset is
/// before the last offset plus `apart` (strictly), or equals the last onset, continues the bout. No `apart`:
/// every act stays as it is. `acts`: in any order, each as a bout of its own. O(n log n).
Bouts bouts(Bouts acts, std::optional<Duration> apart);
/// The same where nobody asks for the sources.
std::vector<Bout> bouts(std::vector<Bout> acts, std::optional<Duration> apart);

/// The time in which some bout of a list that `counts` is on.
template <typename List>
Stretches on(const List& bouts, const std::function<bool(const Bout&)>& counts) {
    std::vector<Interval> stretches;
    stretches.reserve(static_cast<std::size_t>(std::count_if(bouts.begin(), bouts.end(), counts)));
    for (const Bout& bout : bouts)
        if (counts(bout)) stretches.push_back(bout.state());
    return Stretches{std::move(stretches)};
}

} // namespace attune::measure
