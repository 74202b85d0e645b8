// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/stream.hpp>
#include <attune/timeline/timeline.hpp>

#include <vector>

namespace attune::test {

/// How one kind of act comes and goes: silences of `gap` seconds on average (gamma distributed with shape 2),
/// acts of `length` seconds (exponential).
struct Rhythm {
    Channel channel;
    Act act;
    double gap;
    double length;
};

/// Times in which somebody is active and times in which nothing begins (a distraction, a quiet child), both
/// exponential, in seconds. `rest` 0: always active.
struct Tides {
    double active = 1;
    double rest = 0;
};

/// What a person does, without regard to anybody else.
struct Habits {
    std::vector<Rhythm> rhythms;
    Tides tides;
};

/// A recording of a child and a caregiver who know nothing of each other, with episodes of `episode_length`
/// seconds, 100 s apart. It begins 100 s before the first, so that what is measured is stationary.
Timeline strangers(const Habits& child, const Habits& caregiver, int episodes, double episode_length,
                   chance::Stream& stream);

/// A child who calls in single moments, and a caregiver who hears some of them.
struct Attention {
    double calls_per_minute = 10;
    Tides calling;                ///< bursts of calls, and silences; `calls_per_minute` is within bursts
    Tides attending;              ///< rests are the distractions
    double heard = .8;            ///< how likely a call is answered by a caregiver who attends
    double heard_distracted = .1; ///< and by one who does not
    double latency = .7;          ///< mean seconds, exponential
};

/// A recording in which the caregiver answers calls, of `length` seconds after 100 s that are not watched.
Timeline answering_pair(const Attention& attention, double length, chance::Stream& stream);

/// The only dyad of a simulated recording.
Dyad dyad_in(const Timeline& timeline);

} // namespace attune::test
