// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/breaks.hpp>

namespace twin {

enum class Who { child, caregiver, both, unknown, censored };

/// Both engaged at once (child: bid or engage; caregiver: answer or demand; gaps of at most 1 s closed in
/// each).
struct SharedBout {
    Time onset = 0;
    Time offset = 0;
    Who opens = Who::unknown;
    Who completes = Who::unknown;
    Who ends = Who::unknown;
};
std::vector<SharedBout> shared_bouts(const Scene& scene);

enum class Respect { respected, chased, continues, cut };

/// A "not now" that qualifies: from the onset of withdraw to its end, the next alarm or bid, or the segment's
/// end.
struct NotNow {
    Time onset = 0;
    Time watched_until = 0;
    Respect outcome = Respect::respected;
    std::optional<Time> latency; ///< of the chase
};
std::vector<NotNow> not_nows(const Scene& scene, const std::vector<SharedBout>& shared,
                             const std::vector<Break>& breaks);

} // namespace twin
