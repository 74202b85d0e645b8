// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/circle.hpp>

#include <optional>
#include <span>

namespace attune::measure {

/// The mean number of cues of each kind that have an answer in one of their pieces, over all lags in
/// [margin, length - margin], each equally likely: exact, because a cue is answered for a union of stretches
/// of lags. `pieces` by onset, several for a cue allowed. O(n log n) where a cue has one piece; a cue of
/// several pieces costs as much as there are answers, and none is returned where that would be more than some
/// 10^8 steps.
std::optional<ByCueKind<double>> expected_with_answer(const Circle& circle, std::span<const CuePiece> pieces,
                                                      Position margin);

} // namespace attune::measure
