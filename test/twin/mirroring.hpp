// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/shift.hpp>

namespace twin {

/// Complete answered bids of one episode that are positive or negative, their window covered on the
/// caregiver's face or voice; and how many of them were mirrored.
struct Mirroring {
    int mirrored = 0;
    int bids = 0;

    bool operator==(const Mirroring&) const = default;
};

/// As it was: counted from the column `mirrored` of the ledger.
Mirroring mirroring_of(const std::vector<Cue>& cues, int episode);

/// With all that the caregiver did moved by `lag`: other bids are answered, and other answers lie in their
/// windows.
Mirroring mirroring_shifted_by(const Scene& scene, const std::vector<Cue>& cues, int episode, Time lag);

} // namespace twin
