// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// Mirroring (definitions, section 5). Of the complete answered bids that are positive or negative, their
/// window covered on the caregiver's face or voice, the share with an `answer` of the same valence beginning
/// on face or voice in the window; a smile that was there before is already there. Where the codebook tells
/// marked or imitating answers, the shares of the same bids with such an answer, on any channel. All beside
/// chance, where the caregiver's record is moved and it is seen anew which bids are answered. Undetermined
/// below 5 such bids or 30 s watched. Interval: 5-block jackknife.
/// Gergely & Watson 1996; Legerstee & Varghese 2001.
extern const Description mirrored_bids;
/// Alarms are never mirrored. Of the complete answered alarms, their window covered on face or voice: the
/// share met with support (no negative face or voice among the answers) and echoed (some). Undetermined where
/// no feeling of the caregiver's face or voice is coded at all.
extern const Description alarm_support;

std::vector<Result> mirroring(const Evidence& evidence);

} // namespace attune::measure
