// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace attune::chance {

/// ln 2 in two parts: the first has so few bits that it times a whole number of thousands is exact.
inline constexpr double ln2_high = 0x1.62e42feep-1;
inline constexpr double ln2_low = 0x1.a39ef35793c76p-33;

/// 2^(j/32) for j = 0 … 31, by the series of e^(j/32·ln 2) up to its 20th power; made by the compiler.
inline constexpr auto powers_of_two = [] {
    std::array<double, 32> made{};
    for (std::size_t j = 0; j < made.size(); ++j) {
        const double x = static_cast<double>(j) / 32 * (ln2_high + ln2_low);
        double series = 1;
        for (int n = 20; n >= 1; --n) series = 1 + series * x / n;
        made[j] = series;
    }
    return made;
}();

/// eˣ for x ≤ 700, with the same last bit on every machine; within 2 units of the last place, and 0 below
/// −700. (`std::exp` may differ in its last bit between C libraries: see natural_logarithm.hpp.)
/// x = n·ln 2/32 + r with |r| ≤ ln 2/64; eˣ = 2^(n/32)·eʳ, the first from the table and eʳ by its series up
/// to r⁶/720, so that a simulation waits for few operations that follow one another.
constexpr double natural_exponential(double x) {
    if (!(x > -700)) return 0;
    constexpr double whole = 0x1.8p52; // adding it leaves no place for a fraction
    const double n = (x * (32 * 0x1.71547652b82fep+0) + whole) - whole;
    const double r = (x - n * (ln2_high / 32)) - n * (ln2_low / 32);
    const double r2 = r * r;
    const double beyond_1 =
        r + r2 * ((1. / 2 + r * (1. / 6)) + r2 * ((1. / 24 + r * (1. / 120)) + r2 * (1. / 720)));
    const auto thirty_seconds = static_cast<std::int64_t>(n);
    const double power = powers_of_two[static_cast<std::size_t>(thirty_seconds & 31)];
    const auto exponent = static_cast<std::uint64_t>((thirty_seconds >> 5) + 1023);
    return (power + power * beyond_1) * std::bit_cast<double>(exponent << 52);
}

} // namespace attune::chance
