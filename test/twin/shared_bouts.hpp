// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/breaks.hpp>

namespace twin {

enum class Who { child, caregiver, both, unknown, censored };

/// Both at the same thing at once.
struct SharedBout {
    Time onset = 0;
    Time offset = 0;
    Who opens = Who::unknown;
    Who completes = Who::unknown;
    Who ends = Who::unknown;
};
/// When somebody is engaged (child: bid or engage; caregiver: answer or demand), on any channel or on one.
Stretches engaged(const Scene& scene, Person person, std::optional<Channel> by = {});
/// Both engaged.
std::vector<SharedBout> shared_bouts(const Scene& scene);
/// Of whatever time each spends: within each segment, gaps of at most 1 s closed in each.
std::vector<SharedBout> shared_bouts(const Scene& scene, const Stretches& child, const Stretches& caregiver);

/// Play with a thing: coded of a partner or of nobody in particular; where it is coded of no child, or of no
/// caregiver, what is coded of the other partner is the play of both.
Stretches play_of(const Scene& scene, Person person);

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
