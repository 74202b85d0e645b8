// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/scene.hpp>

namespace twin {

/// Seconds of an episode in which all of the child's channels in use are covered, and of them those in which
/// it is positive, negative (alarm is negative), in alarm.
struct Tones {
    Time covered = 0;
    Time positive = 0;
    Time negative = 0;
    Time alarm = 0;
};
Tones tones_of(const Scene& scene, int episode);

/// What a person did in an episode, plainly: of one act, or of all but neutral and content; on one channel,
/// or on any.
struct Plainly {
    Time covered = 0;
    Time on = 0;
    std::vector<Time> lengths; ///< of the stretches that begin in covered time, by onset; an instant has 0
    std::optional<Time> latency;
};
Plainly plainly(const Scene& scene, int episode, Person person, std::optional<Channel> channel,
                std::optional<Act> act);
/// The same of a code that stands for every act on a channel, neutral and content too.
Plainly plainly_coded(const Scene& scene, int episode, Person person, Channel channel);

/// When the child calls on one channel and turns away on another.
Stretches contradictory(const Scene& scene);

} // namespace twin
