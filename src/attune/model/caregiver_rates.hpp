// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/caregiver_state.hpp>
#include <attune/model/child_state.hpp>
#include <attune/model/conditions.hpp>
#include <attune/model/parameters.hpp>

namespace attune::model {

/// What happens by itself on the caregiver's side and outside, per second; constant between two events.
struct CaregiverRates {
    double turns = 0;     ///< into distraction, or out of it
    double offers = 0;    ///< acts that nothing called for: `intr` where the child is content, else `spont`
    double frights = 0;   ///< out of nothing
    double stressors = 0; ///< from outside

    CaregiverRates() = default;
    CaregiverRates(CaregiverState caregiver, ChildState child, const Conditions& conditions,
                   const Parameters& parameters) {
        using enum Parameter;
        const bool is_present = caregiver == CaregiverState::present;
        if (conditions.is_free && is_reachable(caregiver))
            turns = parameters[is_present ? distraction_begins : distraction_ends] / 60;
        if (is_present) offers = parameters[child == ChildState::content ? intrusion_rate : offer_rate] / 60;
        if (is_reachable(caregiver)) frights = parameters[frightening] * parameters[frights_unasked] / 60;
        stressors = conditions.stressors / 60;
    }

    double total() const { return turns + offers + frights + stressors; }
};

} // namespace attune::model
