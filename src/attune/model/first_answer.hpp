// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/draws.hpp>
#include <attune/model/fit.hpp>

#include <array>
#include <cstddef>
#include <vector>

namespace attune::model {

/// Where the curve of the first answer is read off, s after a cue.
inline constexpr std::array first_answer_times{0.0, .25, .5,  .75, 1.0, 1.25, 1.5, 2.0,
                                               2.5, 3.0, 3.5, 4.0, 5.0, 6.0,  7.0, 8.0};

/// The chance that an answer to a bid has begun, on whatever channel comes first.
struct FirstAnswer {
    struct Point {
        double seconds;
        double fitted;
        double low; ///< the middle 95 % of the draws, at this time
        double high;
        double usual;
    };
    std::vector<Point> points;              ///< empty where κ or no channel is told
    std::vector<std::string> kept_channels; ///< whose probability or latency keeps its usual value
};

/// What the fit says of a direct bid that finds the caregiver present and free: with q that it is noticed,
/// and p_k, F_k the use and the latency of each channel that could be seen,
///
///     P(first answer within u) = q · (1 − Π (1 − p_k·F_k(u)))
///
/// in closed form; a cue that is superseded by the next one is not in it. The band holds what the fit leaves
/// open.
FirstAnswer first_answer(const Fit& fit, const Draws& draws, const Parameters& usual);

} // namespace attune::model
