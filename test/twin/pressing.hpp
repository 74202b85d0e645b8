// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/evenness.hpp>

namespace twin {

/// What the caregiver did, moved by `lag` round the circle of one episode's watched time: as time, and as
/// onsets.
Stretches moved_by(const Scene& scene, int episode, const Stretches& time, Time lag);
std::vector<Time> moved_by(const Scene& scene, int episode, const std::vector<Time>& onsets, Time lag);

/// Watched onsets of what presses, by onset.
std::vector<Time> pressing_onsets(const Scene& scene);
/// The time from after the onset of each not-now to where it was watched; and watched time outside not-nows,
/// alarm and the windows of cues.
bool is_not_now(const Account& account, Time t);
bool is_elsewhere(const Account& account, Time t);
/// Of these onsets, those in not-now time, of those in either.
Part pressed(const Account& account, const std::vector<Time>& onsets);

/// Seconds of both in the watched time of some episodes.
struct PressingTime {
    Time not_now = 0;
    Time elsewhere = 0;
};
PressingTime pressing_time(const Account& account, const std::vector<int>& episodes);

/// The chance that nothing pressed for so long: product of 1 - d/n over the moments of chasing. Empty where
/// fewer than five are at risk then.
std::optional<double> not_chased_for(const std::vector<NotNow>& not_nows, Time time);

/// Opened, completed, ended by the child, of those known to be one partner's.
std::array<Part, 3> by_the_child(const std::vector<SharedBout>& bouts);

} // namespace twin
