// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/p_value.hpp>
#include <attune/measure/against_chance.hpp>
#include <attune/measure/turning.hpp>

#include <functional>
#include <vector>

namespace attune::measure {

/// Counts several shares at once in one episode, with everything the caregiver did moved by `lag`; at lag 0
/// it counts the recording as it was. Called on several threads; the order of the shares is always the same.
using CountTurned = std::function<std::vector<Counted>(const Turning& turning, Duration lag)>;

/// The same, where what no lag changes is made once for an episode: gives the count of that episode.
using CountAtLag = std::function<std::vector<Counted>(Duration lag)>;
using PrepareCount = std::function<CountAtLag(std::size_t episode)>;

/// What a count gives in the random recordings of each episode: the same lags as for the share of cues
/// answered, so that one random recording is the same for every measure.
class TurnedCounts {
public:
    TurnedCounts(const Evidence& evidence, const CountTurned& count);
    TurnedCounts(const Evidence& evidence, const PrepareCount& prepare);

    /// An observed share of a scope beside the random recordings of its episodes, added up shift by shift.
    /// `which` is its position in what was counted. A random recording in which nothing could be counted is
    /// left out. Undetermined where an episode that has something to count is too short for shifts, and for
    /// `shuffled_gaps`, which moves onsets apart from what they belong to.
    Measured<AgainstChance> beside(const Scope& scope, std::size_t which, const Counted& observed,
                                   chance::Sided sided = chance::Sided::greater) const;

private:
    struct OneEpisode {
        std::vector<Counted> real;
        Measured<std::vector<std::vector<Counted>>> random;
    };

    const Options& options_;
    std::vector<OneEpisode> episodes_;
};

} // namespace attune::measure
