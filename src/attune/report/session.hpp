// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/candidates.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace attune::report {

/// What one session is to hold.
struct SessionWish {
    std::size_t most = 4;         ///< moments, the break included; three of them are strengths at most
    bool with_break = true;       ///< no: nothing but strengths, as where something frightens
    std::optional<Theme> theme{}; ///< strengths of this theme alone, without a break. `repair`: any strengths
                                  ///< around the break. None: from different themes
};

/// What to show in one session, in this order: strength, strength, one "almost" (a break and what mended it),
/// strength; from different themes where there are several, no two at the same time. With two strengths the
/// break stands between them; with one it is left out. Empty: none was found.
std::vector<Candidate> session(const std::vector<Candidate>& candidates, const SessionWish& wish = {});

} // namespace attune::report
