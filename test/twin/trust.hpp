// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/ledger.hpp>

namespace twin {

/// The trust trace just after the answer (or its absence) was known.
struct TrustStep {
    Time known = 0;
    int cue = 0; ///< number
    bool answered = false;
    double alpha = 1;
    double beta = 1;
    double line() const { return alpha / (alpha + beta); }
};

/// From Beta(1, 1); half_life is h, in runs.
std::vector<TrustStep> trust_trace(const std::vector<Cue>& cues, double half_life);

} // namespace twin
