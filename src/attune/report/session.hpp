// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/candidates.hpp>

#include <cstdint>
#include <vector>

namespace attune::report {

/// What to show in one session, in this order: strength, strength, one "almost" (a break and what mended it),
/// strength; from different themes where there are several, no two at the same time. With two strengths the
/// break stands between them; with one, or where something frightens, it is left out. Empty: none was found.
std::vector<Candidate> session(const std::vector<Candidate>& candidates, bool with_break = true);

} // namespace attune::report
