// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/stretch.hpp>

#include <set>
#include <string>

namespace twin {

struct Phase {
    std::string name;
    Time onset = 0;
    Time offset = 0;
};

/// Pairs (child's phase, caregiver's phase) that match.
using Matching = std::set<std::pair<std::string, std::string>>;

/// Match, mismatch and repair of two phase tracks in watched time.
struct Matched {
    Time watched = 0;
    Time match = 0;
    int mismatches = 0; ///< stretches
    int repairs = 0;    ///< changes from mismatch to match, inside a segment
    std::optional<double> match_share;
    std::optional<double> mean_mismatch;              ///< seconds, over all stretches, as published
    std::optional<double> mean_mismatch_kaplan_meier; ///< seconds
    std::optional<double> repairs_per_minute;
    std::optional<double> repairs_per_minute_of_mismatch;
};

/// `step` is that of the time base: a phase shorter than it is no phase.
Matched match_of(const std::vector<Phase>& child, const std::vector<Phase>& caregiver,
                 const Matching& matching, const Stretches& watched, Time step = 0);

/// Every phase matches itself.
Matching same(const std::vector<Phase>& child, const std::vector<Phase>& caregiver);

/// A stretch of mismatch and whether its end was seen; the mean is the area under the Kaplan–Meier curve.
struct Spell {
    Time length = 0;
    bool ended = true;
};
std::optional<double> kaplan_meier_mean(const std::vector<Spell>& spells);

} // namespace twin
