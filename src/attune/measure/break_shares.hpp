// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// The breaks that opened in a scope, `let go` ones apart (definitions, section 7).
std::vector<const Break*> breaks_in(const Evidence& evidence, const Scope& scope);

/// Per scope: breaks per minute of watched time; the number of bids `let go`; of the breaks, the shares
/// repaired, recovered alone, still open when watching ended, that went as far as each stage; of the repaired
/// ones, the share the child's own later cue brought about; the share in which the caregiver answered and
/// then stopped while the child was still upset; the mean number of answers. Shares are Undetermined below 5
/// breaks; intervals: 5-block jackknife.
extern const Description break_course;

std::vector<Result> break_shares(const Evidence& evidence);

} // namespace attune::measure
