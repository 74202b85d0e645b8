// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/observation.hpp>

namespace attune::measure {

/// The same recording with the roles exchanged, so that what is asked of a child's cues can be asked of the
/// caregiver's acts: they stand where cues stand, and what the child did stands where answers stand
/// (definitions, section 9: the mirror measure).
///
/// An opener is a bout of `answer` (in the place of a bid) or `demand` (in the place of an alarm: it wins
/// where both begin together); a `rebuff` or `frighten` asks for nothing. A response is a bout of `bid` or
/// `engage`. Alarm and turning away are no responses.
/// Bouts were joined before, so a bid that passes into engagement is two onsets. Acts meant for somebody else
/// are neither. Under `lena`, any voice but the child's ends a window, the caregiver's own included.
///
/// The sources of the bouts stay behind: nothing is traced back from here. Watched time and episodes are
/// those of the recording. What says something about the child's state, about being gone or distracted, and
/// about other caregivers is left empty: reactions, breaks and what was answered elsewhere have no
/// counterpart.
Observation roles_exchanged(const Observation& seen);

} // namespace attune::measure
