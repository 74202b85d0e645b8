// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/natural_logarithm.hpp>

#include <cmath>

namespace attune::chance {

double natural_logarithm(double x) {
    int exponent = 0;
    double m = std::frexp(x, &exponent);
    if (m < 0.70710678118654752440) {
        m *= 2;
        --exponent;
    }
    // f = m − 1 is exact. With s = f/(2 + f): ln m = f − s·(f − R), where 2 artanh s = 2s + s·R. Taking the
    // series as a correction of f keeps its rounding errors small beside the result.
    const double f = m - 1;
    const double s = f / (2 + f);
    const double s2 = s * s;
    double series = 0; // Σ 2 s²ᵏ/(2k + 1); s² < 0.0295, so the term left out is below 2⁻⁵⁶ of R
    for (int k = 11; k >= 1; --k) series = (series + 2.0 / (2 * k + 1)) * s2;
    // ln 2 in two parts: the first has so few bits that exponent·ln2_high is exact.
    constexpr double ln2_high = 0x1.62e42feep-1;
    constexpr double ln2_low = 0x1.a39ef35793c76p-33;
    return exponent * ln2_high - ((s * (f - series) - exponent * ln2_low) - f);
}

} // namespace attune::chance
