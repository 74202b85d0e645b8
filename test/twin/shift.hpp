// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/ledger.hpp>

#include <map>

namespace twin {

/// What shifting all of the caregiver's tracks together around one episode's watched time brings about,
/// averaged over every shift in [m, L − m]. Counts are of complete cues of the episode.
struct Expected {
    Time circle = 0;         ///< L
    Time shortest = 0;       ///< m
    bool determined = false; ///< L >= 2 m + 20 W; the averages are there wherever L > 2 m
    std::int64_t shifts = 0; ///< midpoints averaged over
    int complete = 0;
    double answered = 0; ///< mean number
    double answered_bids = 0;
    double answered_alarms = 0;
    double answered_in_window = 0;
    std::map<Channel, double> first_channel;
    std::optional<double>
        run_share; ///< mean of the ratio; empty where some shift leaves nothing to divide by

    std::optional<double> share() const {
        if (complete == 0 || shifts == 0) return std::nullopt;
        return answered / complete;
    }
};

/// Every time is on recording.grid, so the number of hits is constant between neighbouring multiples of it:
/// the mean over the midpoints is exact. Needs an even grid, of at least 2 ns.
Expected expected_by_shift(const Scene& scene, const std::vector<Cue>& cues, int episode);

/// The onset of an answer that was moved.
struct MovedAnswer {
    Channel channel;
    Valence valence;
    Time t;
};

/// The answer onsets in this episode's watched time, each moved by the lag round the circle. Bouts are joined
/// before they move.
std::vector<MovedAnswer> moved_answers(const Scene& scene, int episode, Time lag);

/// One shift by `lag`, for a look at its pieces.
struct Shifted {
    int answered = 0;
    int answered_bids = 0;
    int answered_alarms = 0;
    int unanswered = 0;
    int answered_in_window = 0;
    std::map<Channel, int> first_channel;
};
Shifted shifted_by(const Scene& scene, const std::vector<Cue>& cues, int episode, Time lag);

} // namespace twin
