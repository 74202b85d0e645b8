// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/caregiver_state.hpp>

#include <limits>

namespace attune::model {

/// What a stretch of a simulation asks of the caregiver and lets happen to the child.
struct Conditions {
    CaregiverState caregiver = CaregiverState::present; ///< at its beginning
    bool is_free = true;                                ///< whether distractions come and go by themselves
    double stressors = 0;                               ///< per minute
    double longest_cry = std::numeric_limits<double>::infinity(); ///< s; ends the stretch
};

} // namespace attune::model
