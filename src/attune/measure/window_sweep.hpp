// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <string>
#include <vector>

namespace attune::measure {

/// The share of cues answered for one length of window, beside what coincidence gives.
struct SweepPoint {
    Duration reach;
    double answered;
    double expected;
    double excess;
    std::uint32_t cues; ///< complete ones at this length
};

/// The window from 0.5 s to 10 s in steps of 0.5 s, in one scope (definitions, section 6). The expected share
/// is exact where it can be had, else the mean of up to 200 random recordings. Lengths at which there is no
/// null, or fewer than 5 complete cues, are left out.
struct WindowSweep {
    std::string episode;
    bool instructed = false;
    std::vector<SweepPoint> points;

    /// Whether the excess has the same sign at every length; one line of a report says so.
    bool conclusion_holds() const;
};

/// One sweep for each scope that has points. Presets other than `reach` keep their own rule and are not
/// swept: none.
std::vector<WindowSweep> window_sweep(const Evidence& evidence);

} // namespace attune::measure
