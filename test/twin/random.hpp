// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/recording.hpp>

namespace twin {

/// What a random recording may hold. Each `bool` may be turned off to keep a question simple.
struct Wishes {
    int ticks_per_second = 4; ///< 2, 4, 10 ...: every time is a whole number of ticks (the grid)
    int seconds = 120;
    int motifs = 12;           ///< each is one to four acts that meet at a border
    int plays = 0;             ///< with a thing, of the child, of the caregiver or of nobody in particular
    int more_distractions = 0; ///< by telephone or television
    bool episodes = true;
    bool instructed = true;
    bool stated_coverage = true;         ///< with gaps, by `*` or by channel
    bool partly_stated_coverage = false; ///< stated for some channels and not for others
    bool other_caregivers = true;
    bool distractions = true;
    bool instants = true;
    bool addressed = false;   ///< some warm acts are meant for somebody else
    bool unavailable = false; ///< some channels are not available to somebody
};

/// A nasty recording: simultaneous onsets, instants, touching and nested acts, gaps of exactly `apart`,
/// `together`, `hold`, W, S and Q (of the default options) and one tick beside them, gaps in coverage,
/// touching episodes, cues across borders, gone caregivers, long alarms, answers before, at, in and after
/// windows. The same seed and wishes give the same recording on every machine.
Recording random_recording(std::uint64_t seed, const Wishes& wishes = {});

/// Options that a user could choose, all on a grid of `ticks_per_second`.
Options random_options(std::uint64_t seed, int ticks_per_second = 4);

/// The recording with acts, episodes, coverage, distractions and play taken out, one by one, as long as
/// `fails` does.
template <class Question>
Recording smallest(Recording recording, Question fails) {
    const auto shrink = [&](auto Recording::*list) {
        for (std::size_t i = 0; i < (recording.*list).size();) {
            Recording smaller = recording;
            (smaller.*list).erase((smaller.*list).begin() + static_cast<std::ptrdiff_t>(i));
            if (fails(smaller))
                recording = smaller;
            else
                ++i;
        }
    };
    for (int pass = 0; pass < 2; ++pass) {
        shrink(&Recording::acts);
        shrink(&Recording::episodes);
        shrink(&Recording::coverage);
        shrink(&Recording::distractions);
        shrink(&Recording::plays);
    }
    return recording;
}

/// The numbers behind the above: splitmix64.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_{seed} {}
    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    /// 0 … count − 1.
    int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool one_in(int count) { return below(count) == 0; }
    template <class Things>
    auto pick(const Things& things) {
        return *(std::begin(things) + below(static_cast<int>(std::size(things))));
    }

private:
    std::uint64_t state_;
};

} // namespace twin
