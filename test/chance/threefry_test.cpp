// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/threefry.hpp>

#include <doctest/doctest.h>

#include <limits>

using namespace attune::chance;

// The three lines "threefry4x64 20" of tests/kat_vectors in Random123 1.14.0 (D. E. Shaw Research).
static_assert(threefry({0, 0, 0, 0}, {0, 0, 0, 0})
              == FourWords{0x09218ebde6c85537, 0x55941f5266d86105, 0x4bd25e16282434dc, 0xee29ec846bd2e40b});

TEST_CASE("threefry gives the published answers") {
    constexpr auto ones = std::numeric_limits<std::uint64_t>::max();
    CHECK(threefry({ones, ones, ones, ones}, {ones, ones, ones, ones})
          == FourWords{0x29c24097942bba1b, 0x0371bbfb0f6f4e11, 0x3c231ffa33f83a1c, 0xcd29113fde32d168});
    const FourWords counter{0x243f6a8885a308d3, 0x13198a2e03707344, 0xa4093822299f31d0, 0x082efa98ec4e6c89};
    const FourWords key{0x452821e638d01377, 0xbe5466cf34e90c6c, 0xbe5466cf34e90c6c, 0xc0ac29b7c97c50dd};
    CHECK(threefry(key, counter)
          == FourWords{0xa7e8fde591651bd9, 0xbaafd0c30138319b, 0x84a5c1a729e685b9, 0x901d406ccebc1ba4});
}
