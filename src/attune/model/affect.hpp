// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace attune::model {

/// What the child feels, as the model has it; each in [0, 1]. Between two events it follows a Flow, and every
/// event moves it towards 0 or 1 by a share of the way, so that it never leaves.
template <class Scalar>
struct Affect {
    Scalar distress{};   ///< s
    Scalar contact{};    ///< x: the caregiver, felt
    Scalar exhaustion{}; ///< f

    bool operator==(const Affect&) const = default;
};

/// Moves `value` towards 1 by a share of the way that is left.
template <class Scalar>
void raise(Scalar& value, const Scalar& share) {
    value += share * (1 - value);
}

/// Moves `value` towards 0 by a share of itself.
template <class Scalar>
void lower(Scalar& value, const Scalar& share) {
    value -= share * value;
}

} // namespace attune::model
