// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/ledger.hpp>

#include <map>
#include <string>

namespace twin {

/// One time since onset at which something happened.
struct CurveStep {
    Time t = 0;
    int at_risk = 0;
    std::map<std::string, int> events;       ///< by cause
    double survival = 1;                     ///< just after t
    std::map<std::string, double> incidence; ///< cumulative, by cause, just after t; empty for Kaplan–Meier
    bool shown = false;                      ///< no step so far had fewer than 5 at risk
};

/// "Had the child waited": Kaplan–Meier of the answer, the next cue as censoring. The only cause is `answer`.
std::vector<CurveStep> had_the_child_waited(const std::vector<Cue>& cues);

/// Aalen–Johansen. Causes: the name of the first channel, or `several`; `next cue`; `rebuff or frighten`.
std::vector<CurveStep> cumulative_incidence(const std::vector<Cue>& cues);

/// First time at which the curve has fallen to one half; empty where it never does, or not among shown steps.
std::optional<Time> median_of(const std::vector<CurveStep>& curve);

} // namespace twin
