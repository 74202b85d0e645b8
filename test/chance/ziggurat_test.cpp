// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/kolmogorov_smirnov.hpp>
#include <attune/chance/ziggurat.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace attune::chance;

TEST_CASE("the layers narrow down to nothing and have the same area") {
    CHECK(ziggurat.width[Ziggurat::layers] == 0);
    for (std::size_t i = 1; i < Ziggurat::layers; ++i) {
        CHECK(ziggurat.width[i + 1] < ziggurat.width[i]);
        CHECK(ziggurat.width[i] * (ziggurat.height[i + 1] - ziggurat.height[i])
              == doctest::Approx(0.0039496598225815572).epsilon(1e-9));
    }
}

// Would fail with a free seed about once in 1,000, and the next about once in 100.
TEST_CASE("waiting times from the ziggurat are exponential") {
    std::vector<double> places;
    for (std::uint64_t row = 0; row < 2; ++row) {
        Stream stream{Seed{11}, "ziggurat", row};
        for (int i = 0; i < 1000; ++i) places.push_back(1 - std::exp(-standard_exponential(stream)));
    }
    CHECK(against_uniform(places).p > .001);
}

TEST_CASE("waiting times from the ziggurat have the moments and the tail of the exponential") {
    constexpr int n = 4'000'000;
    Stream stream{Seed{12}, "ziggurat", 0};
    double sum = 0, squares = 0;
    int beyond_tail = 0, below = 0;
    for (int i = 0; i < n; ++i) {
        const double x = standard_exponential(stream);
        sum += x;
        squares += x * x;
        beyond_tail += x > Ziggurat::tail;
        below += x < .01;
    }
    const double root = std::sqrt(n);
    CHECK(std::abs(sum / n - 1) < 3 / root);
    CHECK(std::abs(squares / n - 2) < 3 * std::sqrt(20) / root);
    const double tail = std::exp(-Ziggurat::tail), head = 1 - std::exp(-.01);
    CHECK(std::abs(beyond_tail - n * tail) < 3 * std::sqrt(n * tail));
    CHECK(std::abs(below - n * head) < 3 * std::sqrt(n * head));
}
