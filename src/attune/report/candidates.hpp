// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace attune::report {

/// What a moment can be shown for in video feedback.
enum class Theme : std::uint8_t { focus, comfort, pace, not_now, beginnings, repair };

inline constexpr std::array themes{Theme::focus,   Theme::comfort,    Theme::pace,
                                   Theme::not_now, Theme::beginnings, Theme::repair};

std::string_view name(Theme theme);

/// Four to twelve seconds that are worth looking at together, with what they show. Its theme says what it was
/// found by: a full chain that ends in contact (focus) or in calm (comfort), an exchange (pace), a "not now"
/// that was respected and after which the child came back, a time together that the child opened and ended
/// (beginnings), a break with its repair.
struct Candidate {
    Theme theme;
    Interval time;  ///< from 1.5 s before the signal, within watched time
    Instant signal; ///< the three instants to take a still of
    Instant answer;
    Instant effect;
    std::uint32_t place = 0;    ///< in its list: the cue that it is or begins with, the not-now, the break
    std::uint32_t turns = 0;    ///< cues of an exchange
    std::uint32_t answered = 0; ///< of these
    ChannelSet signals{};
    ChannelSet answers{};
    std::uint32_t number = 0; ///< in the list of all moments, from 1: the member `moments` of the JSON

    bool strength() const { return theme != Theme::repair; }
    Duration latency() const { return answer - signal; }
};

/// All moments that may be offered, by theme, and in a theme the one to show first in front: answers on most
/// channels, then the quickest; exchanges of most answers; the longest waiting and times together; breaks
/// that went furthest. Where each stands is all that is known of its rank: there is no score to read. Nothing
/// comes from instructed episodes; a strength holds no rebuff and nothing that frightens; a break is only
/// offered where its repair lies in the same moment. O(n log n).
std::vector<Candidate> candidates(const measure::Account& account);

/// Of two full chains, whether the one is shown before the next.
bool shown_before(const Candidate& one, const Candidate& next);

/// Whether anything in the recording was coded as frightening: then no break is offered, and the pages point
/// to help.
bool frightens(const measure::Account& account);

} // namespace attune::report
