// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <optional>
#include <vector>

namespace attune::measure {

/// Match and mismatch of the partners' phases in a scope's watched time (definitions, section 7). All watched
/// time that is not match is mismatch, also where a partner has no phase.
struct Matching {
    Duration watched{0};
    Duration matched{0};
    std::size_t mismatches = 0;              ///< stretches
    std::size_t repairs = 0;                 ///< changes from mismatch to match inside a segment
    std::optional<Duration> mean_mismatch{}; ///< over all stretches, as published
    /// Area under the Kaplan-Meier curve up to the longest stretch: a segment's last stretch is censored, its
    /// first is dropped.
    std::optional<Seconds> mean_mismatch_seen_whole{};
};

/// None where the scheme has no phases. Which pairs match comes from the codebook; without a table, equal
/// names do. A phase shorter than one step of the time base is no phase.
std::optional<Matching> matching(const Observation& seen, const Scope& scope);

/// Match share of watched time, mean mismatch in both versions, repairs per minute of watched time and of
/// mismatch. Tronick & Cohn 1989 (match: "engage in the same behavior at the same time").
extern const Description phase_match;

std::vector<Result> phase_matches(const Evidence& evidence);

} // namespace attune::measure
