// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

namespace attune::chance {

/// How far a sample is from what was expected, and how often it would be so far by chance.
struct KolmogorovSmirnov {
    double distance = 0; ///< the largest distance between the two distribution functions, in (0, 1]
    double p = 1;        ///< exact for independent values of a continuous distribution
};

/// Compares values in [0, 1] with the uniform distribution: are these p-values what p-values should be?
/// Kolmogorov 1933; p after Marsaglia, Tsang & Wang 2003, "Evaluating Kolmogorov's distribution" (J. Stat.
/// Softw. 8 (18)), off by less than 10⁻¹⁰ of itself for n up to
/// 2,000 (tested; time grows with (√n)³). Throws Misuse
/// where there is no value, or one outside [0, 1].
KolmogorovSmirnov against_uniform(std::span<const double> values);

/// P(D >= distance) for n independent values. For tests, and for distances from elsewhere.
/// Throws Misuse where n is 0.
double kolmogorov_p(std::size_t n, double distance);

} // namespace attune::chance
