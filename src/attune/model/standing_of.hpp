// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/child_moves.hpp>
#include <attune/model/dyad_state.hpp>

namespace attune::model {

/// What the rates of the child and the pull on its affect see of a dyad's state.
inline Standing<double> standing_of(const DyadState& state, const Parameters& parameters) {
    return {state.child, state.caregiver, state.strategy(), state.learned.trust.share(),
            fear(state.learned.threat.share(), parameters)};
}

} // namespace attune::model
