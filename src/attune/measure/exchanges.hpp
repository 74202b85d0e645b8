// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <cstdint>
#include <vector>

namespace attune::measure {

/// A chain cue -> answer -> cue ... of at least two cues: each next cue begins in [answer, answer + W) of the
/// one before, in the same episode (definitions, section 5). The last cue need not be answered. Where two
/// cues lead to the same next one, the later answer keeps it.
struct Exchange {
    std::vector<std::uint32_t> cues; ///< positions in the ledger
};

std::vector<Exchange> exchanges(const Ledger& ledger, const Options& options);

/// Per scope: exchanges per minute, their mean length in cues, the longest.
extern const Description exchange;

std::vector<Result> exchange_results(const Evidence& evidence);

} // namespace attune::measure
