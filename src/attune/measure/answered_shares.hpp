// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <functional>
#include <string_view>
#include <vector>

namespace attune::measure {

/// What the three shares of a ledger are called: of its complete cues those answered, of its runs those that
/// end in an answer, and of its complete cues those with any answer in their whole window.
struct AnsweredShares {
    const Description* of_cues;
    const Description* of_runs;
    const Description* of_windows;
    ByCueKind<std::string_view> parts; ///< "any", "bid", "alarm"
    std::string_view noun;             ///< of what they are shares: "complete cue"
};

/// More rows for a scope, to stand behind its own.
using MoreRows = std::function<std::vector<Result>(const Evidence&, const Scope&, const FiveBlocks&)>;

/// The three shares of the ledger in `evidence`, for any cue and by kind, and the first by the channel of the
/// first answer; each with its 5-block jackknife, beside the null of `evidence.options`. The channels are one
/// family of tests. Undetermined below 5 of the noun or 30 s of watched time.
std::vector<Result> answered_shares(const Evidence& evidence, const AnsweredShares& shares,
                                    const MoreRows& more = {});

} // namespace attune::measure
