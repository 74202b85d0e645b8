// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/natural_logarithm.hpp>
#include <attune/model/exponential.hpp>

namespace attune::model {

// A law that is to be fitted is written for any scalar: double, Dual, Traced. Beside arithmetic and an
// `exponential`, each has these.

/// ln x, for x > 0.
inline double logarithm(double x) {
    return chance::natural_logarithm(x);
}

/// The number without its slopes.
inline double plain(double number) {
    return number;
}

/// What `function` makes of x; a scalar that remembers where it comes from remembers this as one step.
template <class Scalar, class Function>
Scalar in_one_step(const Scalar& x, const Function& function) {
    return function(x);
}

} // namespace attune::model
