// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/measured.hpp>
#include <attune/measure/result.hpp>
#include <attune/model/caregiver_state.hpp>
#include <attune/model/child_state.hpp>
#include <attune/model/draws.hpp>
#include <attune/model/fit.hpp>

#include <string_view>
#include <vector>

namespace attune::model {

/// How many draws of the parameters the intervals of what follows from them are made of.
inline constexpr std::uint32_t consequence_draws = 999;

/// "soft cue", "bid", "cry": what a cue is called that is given while engaged, bidding, alarmed.
std::string_view cue_name(ChildState state);

/// The chance that a cue of one kind is noticed, once it finds the caregiver free:
///
///     q = 1 − e^(−κ·I), in distraction 1 − e^(−ρD·κ·I)
///
/// with I the strength that a direct child gives such a cue.
struct Noticing {
    ChildState cue; ///< engaged: a soft cue
    CaregiverState caregiver;
    double strength;  ///< I
    double usual = 0; ///< q at the usual κ and ρD
    measure::Measured<measure::Estimate> chance;
};

/// For each kind of cue with the caregiver present, then distracted. The interval of a present caregiver is
/// that of κ, carried over (q rises with κ); that of a distracted one the middle 95 % of `consequence_draws`.
/// Undetermined, with the fit's own reason, where κ is, or ρD.
std::vector<Noticing> noticing(const Fit& fit, const Draws& draws, const Parameters& usual);

} // namespace attune::model
