// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// How many of the child's cues were answered, and how many would have been by coincidence (definitions,
/// sections 4 and 6). Three shares with the same cues and the same null:
///   `answered`      answered / complete cues, superseded ones in the denominator;
///   `answered.run`  answered / (answered + unanswered): a child who calls three times in two seconds and is
///   answered
///                   is answered once;
///   `answered.window` complete cues with any answer in their whole window (Yoder & Tapp 2004, time-window
///   sequential
///                   analysis).
/// Each for any cue, bids and alarms; the first also by the channel of the first answer, and without
/// coincident or elsewhere answered cues where shares_beside says so. Undetermined below 5 complete cues or
/// 30 s of watched time. Interval: 5-block jackknife. Against chance: `Options::null`.
extern const Description answered;
extern const Description answered_run;
extern const Description answered_window;

std::vector<Result> share_answered(const Evidence& evidence);

} // namespace attune::measure
