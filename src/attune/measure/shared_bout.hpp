// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <cstdint>
#include <vector>

namespace attune::measure {

/// Whose doing something was, as far as the recording shows.
enum class Whose : std::uint8_t {
    child,
    caregiver,
    both,     ///< at the same moment
    unknown,  ///< it was on when watching began
    censored, ///< it was on when watching ended
};

/// A stretch in which both partners are engaged (definitions, section 9).
struct SharedBout {
    Instant onset;
    Instant offset;
    Whose opened;    ///< whose engaged stretch began first
    Whose completed; ///< whose beginning made it shared (Stern 1974 calls this to initiate)
    Whose ended;     ///< whose end ended it

    Duration length() const { return offset - onset; }
};

/// The time in which each partner is engaged: the child while `bid` or `engage` is on, the caregiver while
/// `answer` or `demand` is; on any channel, or on one alone. What is meant for somebody else is not shared.
ByPartner<Stretches> engaged_time(const Observation& seen);
ByPartner<Stretches> engaged_time(const Observation& seen, Channel channel);

/// In each segment: gaps of at most 1 s closed in each partner's time, then what both share. By onset; O(n).
std::vector<SharedBout> shared_bouts(const Stretches& child, const Stretches& caregiver,
                                     const Stretches& segments);

/// Bouts per minute, their mean length, their share of watched time, and among those of which it is known
/// the share that the child opened, completed, ended, each beside chance: who looks less completes more
/// without any intention. Intervals: 5-block jackknife; exact Poisson for the rate. Undetermined below 5
/// bouts, or 30 s watched.
/// Stern 1974; Kaye & Fogel 1980.
extern const Description shared_bout;
/// The same of eye contact: both partners' gaze alone; nothing where it was not coded for both.
extern const Description mutual_gaze;
/// The same of each channel that is in use of both, alone. On request.
extern const Description shared_bout_of_channel;

std::vector<Result> shared_bout_results(const Evidence& evidence);
std::vector<Result> shared_bouts_of_channels(const Evidence& evidence);
/// The same of whatever time each partner spends.
std::vector<Result> shared_bout_results(const Evidence& evidence, const Description& description,
                                        ByPartner<Stretches> time);

} // namespace attune::measure
