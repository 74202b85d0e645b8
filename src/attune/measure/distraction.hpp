// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// What distractions go with, all kinds together (`any`) and each by name: the share of watched time; among
/// the cues at whose onset it was on, the share answered; the same among cues outside every distraction,
/// once; the odds of being answered inside ÷ outside, with ½ added to the four cells; the share of all
/// answers that were given in it, since an answer in a distraction is an answer. Intervals: 5-block
/// jackknife. Undetermined below 30 s watched, 5 complete cues on either side, 5 answers, and where none is
/// coded. Haldane 1956 for the ½.
extern const Description distraction;

std::vector<Result> distraction_results(const Evidence& evidence);

} // namespace attune::measure
