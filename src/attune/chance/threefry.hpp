// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace attune::chance {

using FourWords = std::array<std::uint64_t, 4>;

/// Threefry 4x64 with 20 rounds: turns a key and a counter into 256 bits that look like chance, without any
/// state. Changing one bit of either changes about half of the result, so counters may simply count.
/// Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3" (SC '11), section 4.2.
constexpr FourWords threefry(const FourWords& key, FourWords counter) {
    constexpr int rounds = 20;
    constexpr int rotations[8][2] = {{14, 16}, {52, 57}, {23, 40}, {5, 37},
                                     {25, 33}, {46, 12}, {58, 22}, {32, 32}};
    constexpr std::uint64_t parity = 0x1BD11BDAA9FC1A22;
    const std::uint64_t schedule[5] = {key[0], key[1], key[2], key[3],
                                       parity ^ key[0] ^ key[1] ^ key[2] ^ key[3]};
    auto& [w0, w1, w2, w3] = counter;
    for (std::size_t i = 0; i < 4; ++i) counter[i] += schedule[i];
    for (unsigned round = 0; round < rounds; ++round) {
        const auto& [first, second] = rotations[round % 8];
        std::uint64_t& partner_of_0 = round % 2 == 0 ? w1 : w3;
        std::uint64_t& partner_of_2 = round % 2 == 0 ? w3 : w1;
        w0 += partner_of_0;
        partner_of_0 = std::rotl(partner_of_0, first) ^ w0;
        w2 += partner_of_2;
        partner_of_2 = std::rotl(partner_of_2, second) ^ w2;
        if (round % 4 == 3) {
            const std::uint64_t injection = round / 4 + 1;
            for (std::size_t i = 0; i < 4; ++i) counter[i] += schedule[(injection + i) % 5];
            w3 += injection;
        }
    }
    return counter;
}

} // namespace attune::chance
