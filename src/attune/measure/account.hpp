// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/circle_moments.hpp>
#include <attune/measure/descriptives.hpp>
#include <attune/measure/inconsolable.hpp>
#include <attune/measure/latency.hpp>
#include <attune/measure/measures.hpp>
#include <attune/measure/not_now.hpp>
#include <attune/measure/trust.hpp>
#include <attune/measure/window_sweep.hpp>
#include <attune/timeline/progress.hpp>

#include <string>
#include <vector>

// The map of this layer:
//
//   observation   one dyad, ready to be measured: bouts, coverage, states    (section 2 of the definitions)
//   cue, ledger   what the child called with, and what became of it          (3, 4, 5)
//   coincidence   the same against a caregiver who is merely active          (6)
//   breaks        where the connection broke, and what mended it             (7)
//   evidence      all of that together; every measure is a function of it
//   measures      the registry: one pair of files for each
//   account       everything about one dyad in one recording

namespace attune::measure {

/// Everything that attune has to say of one dyad in one recording.
struct Account {
    Observation seen;
    Options options;
    Ledger ledger;
    std::vector<Break> breaks;
    std::vector<NotNow> not_nows;
    std::vector<CircleMoment> circle_moments;
    std::vector<InconsolableStretch> inconsolable_stretches;
    Stretches contradictory; ///< watched time in which the child called and turned away at once
    std::vector<Measured<Coincidence>> coincidence; ///< by episode
    std::vector<Result> results;                    ///< in the order of the registry
    std::vector<Measured<LatencyCurves>> latencies; ///< for each scope, from onset and offset
    std::vector<Descriptive> descriptives;
    std::vector<Result> second_coder; ///< `results` of the same session from another coder's file; or none
    std::vector<TrustStep> trust;
    std::vector<WindowSweep> sweeps; ///< one for each scope that has one
};

/// Measures. `only` names the measures to ask (identifiers); empty: all. Throws Misuse for an identifier that
/// no measure has, Stopped where `progress` asks for it.
Account account(Observation seen, const Options& options, Progress& progress,
                const std::vector<std::string>& only = {});

} // namespace attune::measure
