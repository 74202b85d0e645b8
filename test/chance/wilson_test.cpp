// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/misuse.hpp>
#include <attune/chance/wilson.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune::chance;

TEST_CASE("Wilson's interval equals the published tables") {
    // Newcombe 1998, Statistics in Medicine 17, table I, method 3 (four digits); 29/29 from R 4.2.2,
    // prop.test.
    struct Row {
        std::uint64_t x, n;
        double low, high;
    };
    for (const auto& [x, n, low, high] :
         {Row{81, 263, .2553, .3662}, Row{15, 148, .0624, .1605}, Row{0, 20, 0, .1611},
          Row{1, 29, .0061, .1718}, Row{29, 29, .8830, 1}}) {
        CAPTURE(x);
        const Bounds bounds = wilson_interval(x, n);
        CHECK(std::abs(bounds.low - low) < .00005);
        CHECK(std::abs(bounds.high - high) < .00005);
    }
}

TEST_CASE("nothing of something reaches down to exactly 0, all of it up to exactly 1") {
    CHECK(wilson_interval(0, 3).low == 0);
    CHECK(wilson_interval(3, 3).high == 1);
    CHECK_THROWS_WITH_AS(wilson_interval(1, 0), "wilson_interval: 1 of 0 is no share", Misuse);
    CHECK_THROWS_WITH_AS(wilson_interval(4, 3), "wilson_interval: 4 of 3 is no share", Misuse);
}
