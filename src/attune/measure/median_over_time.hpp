// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// A length, and the watched moment at which it was seen: a latency at its cue, a gap at its turn.
struct SeenAt {
    Instant moment;
    Duration length;
};

/// The median of lengths seen in a scope, in seconds. Interval: moving blocks over the scope's watched time,
/// block = max(10 s, L/10); none where that is less than ten blocks (definitions, section 6). Undetermined
/// below 5 lengths: "1 answered cue; at least 5 are needed".
Measured<Estimate> median_over_time(const Evidence& evidence, const Scope& scope,
                                    const std::vector<SeenAt>& lengths, const Noun& noun);

} // namespace attune::measure
