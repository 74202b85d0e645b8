// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/act.hpp>
#include <attune/timeline/stretches.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace attune::measure {

/// One act as coded, on its way to becoming part of a bout. An instantaneous act has offset == onset.
struct CodedAct {
    Instant onset;
    Instant offset;
    Channel channel;
    Act act;
    Valence valence;
    std::string source;
    bool elsewhere = false; ///< addressed to somebody who is not the partner
    bool marked = false;    ///< names or plays the feeling
    bool imitates = false;  ///< does what the other just did
};

/// A stretch of one person's act on one channel in one tone, with the pauses in it closed. An instantaneous
/// bout has offset == onset; as a state it lasts one tick.
struct Bout {
    Instant onset;
    Instant offset;
    Channel channel;
    Act act;
    Valence valence;
    std::string source; ///< of the acts it was made of, joined by `+`
    bool elsewhere = false;
    bool marked = false;   ///< some act of it is
    bool imitates = false; ///< some act of it does

    /// The time in which it is on as a state.
    Interval state() const { return {onset, std::max(offset, onset + tick)}; }
};

/// The bouts of one person, by onset, then channel; and how many acts were joined into an earlier one.
struct Bouts {
    std::vector<Bout> bouts;
    std::size_t joined = 0;
};

/// The first step of everything (definitions, section 2): per channel, act and valence, an act whose onset is
/// before the last offset plus `apart` (strictly), or equals the last onset, continues the bout. No `apart`:
/// every act stays as it is. O(n log n).
Bouts bouts(std::vector<CodedAct> acts, std::optional<Duration> apart);

/// The time in which some bout that `counts` is on.
Stretches on(const std::vector<Bout>& bouts, const std::function<bool(const Bout&)>& counts);

} // namespace attune::measure
