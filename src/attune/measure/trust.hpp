// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/ledger.hpp>

#include <vector>

namespace attune::measure {

/// One step of the trust trace: what a child who counts its runs would have learned by this moment.
struct TrustStep {
    Instant known_at; ///< answer onset, or the end of the window
    double alpha;
    double beta;
    std::uint32_t cue;     ///< the row that ended the run
    bool instructed;       ///< drawn in grey
    bool after_instructed; ///< a free run that comes after an instructed one: drawn on, in grey too

    double line() const { return alpha / (alpha + beta); }
};

/// The band around a step: the 5 % and 95 % quantiles of Beta(alpha, beta). It tells how much has been seen,
/// not how sure the child is.
struct TrustBand {
    double low;
    double high;
};

/// The trace of the runs that were answered or unanswered, in the order of being known (ties by cue):
/// alpha <- 1 + (alpha - 1) l + y, beta <- 1 + (beta - 1) l + 1 - y, l = 2^(-1/half_life), from Beta(1, 1)
/// (definitions, section 10). A run of which one cue was answered on the way counts each of its answered and
/// unanswered ends; superseded and cut cues change nothing.
std::vector<TrustStep> trust_trace(const Ledger& ledger, double half_life);

TrustBand band(const TrustStep& step);

} // namespace attune::measure
