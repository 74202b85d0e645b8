// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/stretch.hpp>

#include <set>

namespace twin {

/// Acts of one person, channel, act and valence, joined by the rule of `apart`.
struct Bout {
    Person person = Person::child;
    Channel channel = Channel::gaze;
    Act act = Act::neutral;
    Valence valence = Valence::neutral;
    Time onset = 0;
    Time offset = 0;
    std::vector<int> ids; ///< of the acts in it

    /// Where the bout ends as a state: an instant lasts one tick.
    Time state_offset() const { return std::max(offset, onset + 1); }
    Stretch state() const { return {onset, state_offset()}; }
};

/// A recording after the first steps: bouts, episodes, coverage, watched time, and when the caregiver was
/// gone.
struct Scene {
    Recording recording;
    Options options;
    std::vector<Bout> bouts;       ///< by onset, then person, channel, act, valence, offset
    int joined = 0;                ///< acts that continue an earlier one
    std::vector<Episode> episodes; ///< as stated, or the one named `all`
    bool coverage_assumed = false; ///< for some channel in use
    Stretches watched;             ///< the segments, by onset
    Stretches gone;                ///< still or away on, gaps shorter than `apart` closed
};

Scene scene(const Recording& recording, const Options& options = {});

std::vector<Bout> bouts_of(const Recording& recording, std::optional<Time> apart);

/// Whether a channel is available to a person.
bool is_available(const Recording& recording, Person person, Channel channel);

/// Available channels with at least one act or with coverage stated by name.
std::set<Channel> channels_in_use(const Recording& recording, Person person);

/// Coverage of one channel of one person; nothing where the channel is not in use.
Stretches covered(const Scene& scene, Person person, Channel channel);

/// Time in which every channel in use of that person is covered.
Stretches covered(const Scene& scene, Person person);

/// Which episode holds t, as an index of scene.episodes.
std::optional<int> episode_at(const Scene& scene, Time t);

/// Watched time of one episode, cut at the episode's borders.
Stretches watched_in(const Scene& scene, int episode);

/// Whether the episode's results are never pooled with free ones.
bool is_instructed(const Episode& episode);

} // namespace twin
