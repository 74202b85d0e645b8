// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/parameters.hpp>

namespace attune::model {

/// I: how plain a cue is that the child gives in a state. A cry or a bid is what the strategy makes of it;
/// any other cue is a soft one.
template <class Scalar>
const Scalar& cue_strength(ChildState state, Strategy strategy, const BasicParameters<Scalar>& parameters) {
    if (state == ChildState::alarmed) return parameters[of(Parameter::cry_minimise, strategy)];
    if (state == ChildState::bidding) return parameters[of(Parameter::bid_minimise, strategy)];
    return parameters[Parameter::cue_engaged];
}

} // namespace attune::model
