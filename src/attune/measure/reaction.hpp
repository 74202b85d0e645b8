// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// What the child did within R after an answer: settles, stays, worsens, joins (definitions, section 5), as
/// shares of the answered complete cues whose reaction is known; `unknown` is the share of answers after
/// which too little was watched. Bids and alarms apart: "settles" is a word for a child in alarm. Intervals:
/// 5-block jackknife.
extern const Description reaction_to_answer;

std::vector<Result> reactions(const Evidence& evidence);

} // namespace attune::measure
