// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/scene.hpp>

namespace twin {

/// Share of the child's covered time with an act on (alarm, withdraw or bid), reunion against play.
struct CarryOver {
    Act act = Act::alarm;
    std::optional<double> play;
    std::optional<double> reunion;
    std::array<std::optional<double>, 3> first{}; ///< in the first 15, 30, 60 s of the reunion
    std::optional<Time> back;     ///< since the reunion's onset: first t on a 1-s grid at the play level
    std::optional<Time> censored; ///< if it never came back

    std::optional<double> difference() const { return minus_play(reunion); }
    std::optional<double> minus_play(std::optional<double> share) const {
        if (!share || !play) return std::nullopt;
        return *share - *play;
    }
};

/// Episodes as indices of scene.episodes.
CarryOver carry_over(const Scene& scene, Act act, int play, int reunion);

} // namespace twin
