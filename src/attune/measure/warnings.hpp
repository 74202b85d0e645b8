// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/ledger.hpp>

#include <string>
#include <vector>

namespace attune::measure {

/// What a reader should know of options that do not suit this recording, one sentence each:
///   without a limit to holding (`hold` none), that the median window is longer than 5 s (definitions,
///   section 4);
///   that in an episode both partners' rates differ between its first and its last third, so that a circular
///   shift compares unlike parts and a local one should be looked at too (section 6). They differ where the
///   exact 95 % interval of the earlier third's part of both counts does not hold one half.
std::vector<std::string> warnings(const Observation& seen, const Ledger& ledger, const Options& options);

} // namespace attune::measure
