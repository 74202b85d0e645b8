// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// The share answered, once more, where something makes it ask for company (definitions, section 4):
///   `not coincident`  where more than 5 % of the answers to complete cues began at the very onset of
///                     their cue, since nobody reacts in 0 s;
///   `not elsewhere`   where another caregiver answered a complete cue in its window.
/// The cues in question leave numerator and denominator alike, the answered ones too: leaving out only the
/// unanswered would favour answers. Not compared with chance. Nothing where neither is so.
std::vector<Result> shares_beside(const Evidence& evidence, const Scope& scope, const FiveBlocks& blocks);

} // namespace attune::measure
