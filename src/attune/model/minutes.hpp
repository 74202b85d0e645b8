// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/stream.hpp>
#include <attune/measure/observation.hpp>
#include <attune/model/procedure.hpp>
#include <attune/timeline/timeline.hpp>

#include <cstdint>
#include <vector>

namespace attune::model {

/// The minutes of a recording without what happened in them: when watching began and ended, the episodes and
/// what the caregiver was told, when the caregiver was still or away, which channels could be seen when, and
/// how finely it was coded. Zero is where watching begins.
///
/// What is replayed as it was: stillness and absence, told or not, and the child's state at the beginning.
/// What is left to chance, at its rates: distraction, where the caregiver may be distracted; where not, and
/// where none ever begins, there is none from the first moment on.
struct Minutes {
    Procedure procedure; ///< a planned episode for each stretch with the caregiver there, still, or away
    ChildState child = ChildState::engaged;
    std::vector<Episode> episodes;
    Stretches child_covered;
    ByChannel<Stretches> caregiver_covered; ///< empty: not in use
    bool gaze_as_cue = true;                ///< no: the child's gaze was left out of everything
    bool gaze_calls = true;                 ///< whether some look was a cue
    bool distraction_coded = false;
    bool may_be_distracted = false; ///< as where it was coded; a fit may have it otherwise
    Duration tick{0};
};

/// The minutes of one observation. Throws Misuse where nothing of it was watched.
Minutes minutes(const measure::Observation& seen);

/// What a dyad with these parameters does in those minutes, as a recording that was watched and coded as the
/// real one was: the same episodes, coverage and tick. The same seed and index give the same recording.
///
/// Two dyads of the same seed and index are a pair: every second begins a row of chance of its own,
/// for both the same one, so that they differ by their parameters and less by luck.
Timeline simulated(const Minutes& minutes, const Parameters& parameters, chance::Seed seed,
                   std::uint64_t index);

} // namespace attune::model
