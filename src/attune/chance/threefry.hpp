// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace attune::chance {

using FourWords = std::array<std::uint64_t, 4>;

/// One round: both pairs of words are added and turned into each other.
template <int first_turn, int second_turn>
constexpr void threefry_round(std::uint64_t& a, std::uint64_t& b, std::uint64_t& c, std::uint64_t& d) {
    a += b;
    b = std::rotl(b, first_turn) ^ a;
    c += d;
    d = std::rotl(d, second_turn) ^ c;
}

/// Threefry 4x64 with 20 rounds: turns a key and a counter into 256 bits that look like chance, without any
/// state. Changing one bit of either changes about half of the result, so counters may simply count.
/// Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3" (SC '11), section 4.2.
constexpr FourWords threefry(const FourWords& key, const FourWords& counter) {
    constexpr std::uint64_t parity = 0x1BD11BDAA9FC1A22;
    const std::array<std::uint64_t, 5> schedule{key[0], key[1], key[2], key[3],
                                                parity ^ key[0] ^ key[1] ^ key[2] ^ key[3]};
    std::uint64_t w0 = counter[0] + key[0];
    std::uint64_t w1 = counter[1] + key[1];
    std::uint64_t w2 = counter[2] + key[2];
    std::uint64_t w3 = counter[3] + key[3];
    const auto four_rounds_and_key = [&]<std::size_t group>(std::integral_constant<std::size_t, group>) {
        if constexpr (group % 2 == 1) {
            threefry_round<14, 16>(w0, w1, w2, w3);
            threefry_round<52, 57>(w0, w3, w2, w1);
            threefry_round<23, 40>(w0, w1, w2, w3);
            threefry_round<5, 37>(w0, w3, w2, w1);
        } else {
            threefry_round<25, 33>(w0, w1, w2, w3);
            threefry_round<46, 12>(w0, w3, w2, w1);
            threefry_round<58, 22>(w0, w1, w2, w3);
            threefry_round<32, 32>(w0, w3, w2, w1);
        }
        w0 += schedule[group % 5];
        w1 += schedule[(group + 1) % 5];
        w2 += schedule[(group + 2) % 5];
        w3 += schedule[(group + 3) % 5] + group;
    };
    [&]<std::size_t... groups>(std::index_sequence<groups...>) {
        (four_rounds_and_key(std::integral_constant<std::size_t, groups + 1>{}), ...);
    }
    (std::make_index_sequence<5>{});
    return {w0, w1, w2, w3};
}

} // namespace attune::chance
