// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>

namespace attune::chance {

/// eˣ for x ≤ 700, with the same last bit on every machine; within 2 units of the last place, and 0 below
/// −700. (`std::exp` may differ in its last bit between C libraries: see natural_logarithm.hpp.)
/// x = k·ln 2 + r with |r| ≤ ½ ln 2; eˣ = 2ᵏ·eʳ, and eʳ is its series up to r¹³/13!, even and odd powers
/// apart, so that the processor can add up both at once.
constexpr double natural_exponential(double x) {
    if (!(x > -700)) return 0;
    constexpr double per_ln2 = 0x1.71547652b82fep+0;
    constexpr double ln2_high = 0x1.62e42feep-1; // so few bits that k·ln2_high is exact
    constexpr double ln2_low = 0x1.a39ef35793c76p-33;
    constexpr double whole = 0x1.8p52; // adding it leaves no place for a fraction
    const double k = (x * per_ln2 + whole) - whole;
    const double r = (x - k * ln2_high) - k * ln2_low;
    const double r2 = r * r;
    double even = 1. / 479001600; // 1/12!
    even = even * r2 + 1. / 3628800;
    even = even * r2 + 1. / 40320;
    even = even * r2 + 1. / 720;
    even = even * r2 + 1. / 24;
    even = even * r2 + 1. / 2;
    double odd = 1. / 6227020800; // 1/13!
    odd = odd * r2 + 1. / 39916800;
    odd = odd * r2 + 1. / 362880;
    odd = odd * r2 + 1. / 5040;
    odd = odd * r2 + 1. / 120;
    odd = odd * r2 + 1. / 6;
    const double series = 1 + (r + r2 * (even + r * odd));
    const auto exponent = static_cast<std::uint64_t>(static_cast<std::int64_t>(k) + 1023);
    return series * std::bit_cast<double>(exponent << 52);
}

} // namespace attune::chance
