// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/p_value.hpp>
#include <attune/measure/evidence.hpp>

#include <functional>
#include <optional>
#include <span>

namespace attune::measure {

/// A share as counts: x of n.
struct Counted {
    std::uint32_t x;
    std::uint32_t n;

    bool operator==(const Counted&) const = default;
};

/// x/n; 0 where n is 0.
double share(const Counted& counted);

/// What is asked of a null beyond its values.
struct NullQuestion {
    std::optional<double> exact = std::nullopt; ///< the expected share without sampling, where it can be had
    chance::Sided sided = chance::Sided::greater;
};

/// An observed share beside the shares of the random recordings; `null` is not empty.
AgainstChance beside_null(const Options& options, double observed, std::span<const double> null,
                          const NullQuestion& question);

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
