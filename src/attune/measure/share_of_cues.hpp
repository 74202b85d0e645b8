// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::measure {

/// One of the things a share is of: where on the time axis it stands, and whether it counts.
struct Instance {
    Instant moment;
    bool counts;
};

/// Why a scope of less than 30 s of watched time has no share and no rate; none where it has enough.
std::optional<std::string> too_little_watched(const Evidence& evidence, const Scope& scope);

/// The share of the instances that count, with its 5-block jackknife interval. Undetermined below 5 instances
/// (`noun`: "complete cue", "break") or 30 s of watched time.
Measured<Estimate> share_of(const Evidence& evidence, const Scope& scope, const FiveBlocks& blocks,
                            const std::vector<Instance>& instances, std::string_view noun);

using CountsCue = std::function<bool(const Row&)>;

/// The share, among the complete cues of a scope that are `in_denominator`, of those that are `in_numerator`;
/// `noun` is what they are called where they are too few.
Measured<Estimate> share_of_cues(const Evidence& evidence, const Scope& scope, const FiveBlocks& blocks,
                                 const CountsCue& in_denominator, const CountsCue& in_numerator,
                                 std::string_view noun = "complete cue");

/// `events` in the watched time of a scope, per minute, with the exact Poisson interval. Undetermined below
/// 30 s.
Measured<Estimate> rate_per_minute(const Evidence& evidence, const Scope& scope, std::size_t events);

} // namespace attune::measure
