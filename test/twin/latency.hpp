// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/ledger.hpp>

#include <map>
#include <string>

namespace twin {

/// Where waiting is counted from.
enum class From { onset, offset };

/// One time since onset (or offset) at which something happened.
struct CurveStep {
    Time t = 0;
    int at_risk = 0;
    std::map<std::string, int> events;       ///< by cause
    double survival = 1;                     ///< just after t
    std::map<std::string, double> incidence; ///< cumulative, by cause, just after t; empty for Kaplan–Meier
    bool shown = false;                      ///< no step so far had fewer than 5 at risk
};

/// "Had the child waited": Kaplan–Meier of the answer, the next cue as censoring. The only cause is `answer`.
std::vector<CurveStep> had_the_child_waited(const std::vector<Cue>& cues, From from = From::onset);

/// Aalen–Johansen. Causes: the name of the first channel, or `several`; `next cue`; `rebuff or frighten`.
std::vector<CurveStep> cumulative_incidence(const std::vector<Cue>& cues, From from = From::onset);

/// First time at which the curve has fallen to one half; empty where it never does, or not among shown steps.
std::optional<Time> median_of(const std::vector<CurveStep>& curve);

/// Whether `waits` waits at all: it is at risk at some time, or something ends its waiting.
enum class Ends { any_of_three, answer_alone };
int how_many_wait(const std::vector<Cue>& cues, Ends ends, From from = From::onset);

/// The first time just after which fewer than 5 are at risk; 0 where nobody ever is.
Time end_of_curve(const std::vector<Cue>& cues, Ends ends, From from = From::onset);

} // namespace twin
