// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/observation.hpp>
#include <attune/model/answer.hpp>
#include <attune/model/caregiver_state.hpp>
#include <attune/model/child_state.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace attune::model {

/// A stretch of watching begins, or ends.
struct WatchBegins {
    ChildState child;
    CaregiverState caregiver;
};
struct WatchEnds {};

struct ChildMoves {
    ChildState to;
};

/// The child gives a cue: soft while engaged, else a bid or a cry.
struct ChildCues {
    bool opens; ///< it comes with the state, not later in it
};

/// An act of the caregiver begins.
struct CaregiverActs {
    Channel channel;
    ActKind kind;
    std::optional<bool> mirrored; ///< where it can be seen: on face and voice
};

struct CaregiverTurns {
    CaregiverState to;
};

/// What happened at a moment, in seconds since the recording's zero.
struct Note {
    double time;
    std::variant<WatchBegins, CaregiverActs, ChildMoves, ChildCues, CaregiverTurns, WatchEnds> what;
};

/// A recorded dyad as the model reads it: what happened, in order of time; at one moment in the order in
/// which it is listed above.
///
/// The child's state is the first that is on of alarm, withdraw or shutdown, bid, engage; else it is content.
/// A bid or a cry begins a cue; so does an act of engaging that begins while the child is engaged already.
/// The caregiver's acts are answers (comfort), rebuffs and frights, and waiting on `pace`; a demand has no
/// place in the model and is counted in `left_out`. Only watched time is told.
struct Transcript {
    std::string name;
    double tick = 0; ///< s: the resolution of the coding; times are known to half of it
    bool distraction_coded = false;
    ChannelSet channels; ///< on which the caregiver could be seen
    std::vector<Note> notes;
    std::size_t left_out = 0;

    /// How much was watched, s.
    double watched() const;
};

/// The same as told by somebody who did not look for distraction.
Transcript without_distraction(Transcript told);

/// Reads an observation that was made with `apart` none, so that every act keeps its own onset.
Transcript transcript(const measure::Observation& seen);

} // namespace attune::model
