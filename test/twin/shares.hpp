// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/ledger.hpp>

#include <map>

namespace twin {

/// Counts over complete cues; the shares are made of them.
struct Shares {
    int complete = 0;
    int answered = 0;
    int unanswered = 0;
    int superseded = 0;
    int shadowed = 0;
    int answered_in_window = 0; ///< any answer onset in the whole window
    int coincident = 0;         ///< among the answered
    int elsewhere = 0;          ///< complete cues with an answer of another caregiver, answered here or not
    int answered_and_elsewhere = 0;
    int incomplete = 0;                   ///< not in any of the above
    std::map<Channel, int> first_channel; ///< answered, by each channel of first_channel

    /// Empty where nothing would be divided by. (The rule of 5 cues and 30 s is EpisodeShares::determined.)
    std::optional<double> share() const;
    std::optional<double> run_share() const;
    std::optional<double> full_window_share() const;
    std::optional<double> share_by(Channel channel) const;
    std::optional<double> share_without_coincident() const;
    std::optional<double> share_without_elsewhere() const;
};

struct EpisodeShares {
    int episode = 0;
    Time watched = 0;
    Shares all;
    Shares bids;
    Shares alarms;

    /// At least 5 complete cues and 30 s of watched time.
    bool determined(const Shares& shares) const { return shares.complete >= 5 && watched >= 30 * second; }
};

/// One entry per episode of the scene.
std::vector<EpisodeShares> shares_of(const Scene& scene, const std::vector<Cue>& cues);

/// A chain cue, answer, cue ...: each next cue comes within W after the answer.
struct Exchange {
    std::vector<int> cues; ///< numbers; all are answered, but for the last perhaps
    int answers = 0;
};

/// Every chain that starts at an answered cue, by its first cue; one cue alone makes a chain of length 1.
/// Those of at least two cues are the exchanges that are counted.
std::vector<Exchange> exchanges_of(const Scene& scene, const std::vector<Cue>& cues);

} // namespace twin
