// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <functional>
#include <optional>

namespace attune::measure {

/// A share as counts: x of n.
struct Counted {
    std::uint32_t x;
    std::uint32_t n;
};

/// How a share is read from the counts of a recording, real or random.
using ReadShare = std::function<Counted(const AnswerCounts&)>;
/// How the exact expected *count* is read, where there is one.
using ReadExpected = std::function<std::optional<double>(const Coincidence&)>;

/// An observed share of a scope beside what coincidence gives: the random recordings of its episodes are
/// added up shift by shift, each episode with its own lag. Undetermined where an episode that has complete
/// cues is too short.
Measured<AgainstChance> against_chance(const Evidence& evidence, const Scope& scope, const ReadShare& read,
                                       const ReadExpected& expected);

/// Adjusts the p-values of the results in [first, last) as one family (Benjamini-Hochberg); undetermined ones
/// do not count.
void adjust_family(std::vector<Result>& results, const std::function<bool(const Result&)>& in_family);

} // namespace attune::measure
