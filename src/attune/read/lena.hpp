// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/format.hpp>

namespace attune::read {

std::optional<Proposal> propose_lena(const Document& document);

/// LENA's .its file. Two tracks: `speaker`, nobody's, holds every segment under its spkr (CHN, FAN, SIL,
/// ...); `sound`, the key child's (CHI), holds what LENA timed inside the CHN segments: utterance, cry,
/// vegetative. Times are recorded time, as LENA counts it: the recordings of a file follow on one another,
/// and the pauses between them take no time. Coverage, of voice, is the recorded time that segments fill,
/// less one tick where two recordings meet, so that no window reaches over a pause. Who the child is, its
/// birth date and the serial numbers are not looked at.
Coding lena(const Document& document, const ReadOptions& options);

} // namespace attune::read
