// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/wilson.hpp>

#include <attune/chance/misuse.hpp>

#include <fmt/format.h>

#include <cmath>

namespace attune::chance {

Bounds wilson_interval(std::uint64_t x, std::uint64_t n) {
    if (n == 0 || x > n) throw Misuse{fmt::format("wilson_interval: {} of {} is no share", x, n)};
    constexpr double z = 1.959963984540054; // the 97.5 % quantile of the normal distribution
    const double trials = static_cast<double>(n);
    const double p = static_cast<double>(x) / trials;
    const double shrink = 1 + z * z / trials;
    const double centre = (p + z * z / (2 * trials)) / shrink;
    const double reach = z / shrink * std::sqrt(p * (1 - p) / trials + z * z / (4 * trials * trials));
    // At x = 0 and x = n the bound is 0 and 1 in exact arithmetic.
    return {x == 0 ? 0.0 : centre - reach, x == n ? 1.0 : centre + reach};
}

} // namespace attune::chance
