// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// How evenly cues were answered over one recording. Watched time is cut in the five parts of the jackknife;
/// of their five shares answered the range and the standard deviation (n - 1), and how much more uneven they
/// are than independent cues: (4/5) Σ (θ₍ᵢ₎ − mean)² ÷ (1/(x + ½) + 1/(n − x + ½)), 1 = as even as those.
/// For all cues, bids, alarms. Range and deviation are Undetermined unless each part has five complete cues;
/// unevenness below 5 complete cues or 30 s watched. Little care can be even, and much of it uneven.
extern const Description consistency;

std::vector<Result> consistencies(const Evidence& evidence);

} // namespace attune::measure
