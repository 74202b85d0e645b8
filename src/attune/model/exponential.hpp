// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/natural_exponential.hpp>

namespace attune::model {

/// eˣ. A scalar of another kind (a dual number) brings an `exponential` of its own in its namespace.
inline double exponential(double x) {
    return chance::natural_exponential(x);
}

/// (eˣ − 1)/x, and 1 at x = 0, where the quotient would lose its digits: by its series up to x⁵/6! there.
template <class Scalar>
Scalar exponential_slope(const Scalar& x) {
    if (x < 0.01 && x > -0.01) return 1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5 * (1 + x / 6))));
    return (exponential(x) - 1) / x;
}

} // namespace attune::model
