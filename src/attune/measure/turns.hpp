// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// One partner took the floor from the other.
struct TurnChange {
    Partner to;
    Instant onset; ///< of the words that took it
    Duration gap;  ///< from the end of the other's last words; negative where both spoke
};

/// A silence after which the same partner went on.
struct Lapse {
    Partner of;
    Instant onset;
    Duration length;
};

/// Whose turn it was: all changes and lapses, by the moment at which they were known.
struct Floor {
    std::vector<TurnChange> changes;
    std::vector<Lapse> lapses;
};

/// Each partner's voice: channel voice, whatever is done (activity.hpp), crying and words to others too.
ByPartner<Stretches> voice_time(const Observation& seen);

/// `floor-last`: who spoke alone last holds the floor, also through silence; an overlap changes the turn only
/// where the overlapper outlasts the other, and equal offsets change nothing (definitions, section 9). A
/// silence is a lapse where the holder speaks as it ends, alone or not. Each segment begins with nobody
/// holding the floor. O(n log n).
Floor floor_of(const ByPartner<Stretches>& voice, const Stretches& segments);

/// The time in which the caregiver listens, if the child speaks: not gone, not speaking, and looks at the
/// child or touches it (`answer`, `wait` or `demand` on gaze or touch, not meant for somebody else).
Stretches attentive_time(const Observation& seen);

/// Per scope and direction ("child -> caregiver": the caregiver takes over): the median gap (moving blocks)
/// and changes per minute (exact Poisson). A change belongs to the scope that holds its onset. Undetermined
/// below 5 changes for the median, 30 s watched for the rate, or where a voice was not coded.
/// Heldner & Edlund 2010; Sacks, Schegloff & Jefferson 1974.
extern const Description turn_gap;
extern const Description turn_change;
/// Per scope and partner: the median length of a lapse, and lapses per minute; as above.
extern const Description lapse;
/// The share of the child's watched voice in which the caregiver listens (5-block jackknife over that time):
/// what could not be seen counts neither way. Undetermined below 5 stretches of the child's voice or 30 s
/// watched, or where neither gaze nor touch of the caregiver was coded.
extern const Description listening;

std::vector<Result> turn_results(const Evidence& evidence);

} // namespace attune::measure
