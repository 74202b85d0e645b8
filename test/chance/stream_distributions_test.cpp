// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/misuse.hpp>
#include <attune/chance/stream.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>

using namespace attune::chance;

// Expected bits: test/reference/chance/stream.py, which shares no line with this code.

TEST_CASE("the same bytes come out on any machine: whole numbers and uniform numbers") {
    Stream bits{Seed{20260101}, "reference", 5};
    for (const std::uint64_t expected : {0xd5653a859636f2efULL, 0xdc0a98752b3e7e73ULL, 0x9bc02b1d181adadfULL,
                                         0x96000f5ffa02263ULL, 0x4b3a5d79a10112c5ULL, 0x66c0712a432c69aaULL})
        CHECK(bits.bits() == expected);
    Stream uniform{Seed{20260101}, "reference", 5};
    for (const double expected : {0x1.aaca750b2c6dfp-1, 0x1.b81530ea567cfp-1, 0x1.3780563a3035bp-1})
        CHECK(uniform.uniform() == expected);
}

TEST_CASE("the same bytes come out on any machine: waiting times and normal numbers") {
    Stream waiting{Seed{20260101}, "reference", 5};
    for (const double expected : {0x1.74cc6e97b0b49p-4, 0x1.35fd2add6c668p-4, 0x1.fcd8e008e5a86p-3,
                                  0x1.a75003600e806p+0, 0x1.3982ee35fd685p-1, 0x1.d3629eb753580p-2})
        CHECK(waiting.exponential(2) == expected);
    Stream normal{Seed{20260101}, "reference", 5};
    for (const double expected : {0x1.82e8ad03ff333p-3, 0x1.9ed6e13796379p-4, -0x1.98af37e6485a4p+0,
                                  -0x1.9ed20a3e2c609p-1, 0x1.83f60243f37efp+0, 0x1.67557c94e2a34p-2})
        CHECK(normal.normal() == expected);
}

// Each of the next two would fail with a free seed about once in 100: four checks at 3 standard errors each.
TEST_CASE("waiting times have mean and standard deviation 1/rate") {
    constexpr int n = 100'000;
    Stream stream{Seed{9}, "waiting", 0};
    double sum = 0, squares = 0;
    int beyond = 0;
    for (int i = 0; i < n; ++i) {
        const double x = stream.exponential(4);
        CHECK(x > 0);
        sum += x;
        squares += x * x;
        beyond += x > std::log(2) / 4; // the median
    }
    const double root = std::sqrt(n);
    CHECK(std::abs(sum / n - .25) < 3 * .25 / root);
    CHECK(std::abs(squares / n - 2 * .0625) < 3 * std::sqrt(20) * .0625 / root); // Var X² = 20/rate⁴
    CHECK(std::abs(beyond - n / 2.) < 3 * .5 * root);
}

TEST_CASE("normal numbers have the moments and the tail of the normal distribution") {
    constexpr int n = 100'000;
    Stream stream{Seed{10}, "normal", 0};
    double sum = 0, squares = 0, fourths = 0;
    int tail = 0;
    for (int i = 0; i < n; ++i) {
        const double x = stream.normal();
        sum += x;
        squares += x * x;
        fourths += x * x * x * x;
        tail += std::abs(x) > 1.959963984540054;
    }
    const double root = std::sqrt(n);
    CHECK(std::abs(sum / n) < 3 / root);
    CHECK(std::abs(squares / n - 1) < 3 * std::sqrt(2) / root);
    CHECK(std::abs(fourths / n - 3) < 3 * std::sqrt(96) / root); // E X⁸ − (E X⁴)² = 105 − 9
    CHECK(std::abs(tail - .05 * n) < 3 * std::sqrt(.05 * .95) * root);
}

TEST_CASE("a rate that is 0, negative or not finite is misuse") {
    Stream stream{Seed{1}, "waiting", 0};
    CHECK_THROWS_WITH_AS(stream.exponential(0), "Stream::exponential: rate 0 is not finite and above 0",
                         Misuse);
    CHECK_THROWS_AS(stream.exponential(-1), Misuse);
    CHECK_THROWS_AS(stream.exponential(std::numeric_limits<double>::infinity()), Misuse);
    CHECK_THROWS_AS(stream.exponential(std::numeric_limits<double>::quiet_NaN()), Misuse);
}
