// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <optional>
#include <vector>

namespace attune::measure {

/// The three episodes of a still-face procedure, as positions in `Observation::episodes`.
struct StillFace {
    std::size_t play;
    std::size_t still;
    std::size_t reunion;
};

/// The first instructed episode that a free one precedes (still), the last free one before it (play) and the
/// first free one after it (reunion); others that are instructed may follow the still face at once.
std::optional<StillFace> still_face(const Observation& seen);

/// The named contrasts of the child's states: effect (play -> still), recovery (still -> reunion), carry-over
/// (play -> reunion), as differences of the share of covered time, later minus earlier; carry-over also with
/// the first 15, 30 and 60 s of the reunion against all of play; and the time from the reunion's onset until
/// each state is back at its level in play: the first t on a 1-s grid with the share over [t, t + 15 s) <=
/// play share + 0.05 (Undetermined where it did not come back). Intervals: 5-block jackknife of each (Mesman
/// et al. 2009 for the effects).
extern const Description still_face_contrast;
extern const Description back_to_play;

std::vector<Result> still_face_contrasts(const Evidence& evidence);

} // namespace attune::measure
