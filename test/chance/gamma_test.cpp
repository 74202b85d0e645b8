// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/gamma.hpp>
#include <attune/chance/kolmogorov_smirnov.hpp>
#include <attune/chance/misuse.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

using namespace attune::chance;

namespace {

/// p of Kolmogorov–Smirnov for a thousand numbers, each sent through its distribution function.
template <class Draw, class Function>
double p_value(Draw draw, Function function) {
    Stream stream{Seed{11}, "gamma test", 0};
    std::vector<double> places;
    for (int i = 0; i < 1000; ++i) places.push_back(function(draw(stream)));
    return against_uniform(places).p;
}

} // namespace

// Each p is uniform if the seed is free, so one of these nine would fall below .001 in 0.9 % of seeds.
TEST_CASE("Gamma variables have the distribution function that their shape gives") {
    const auto gamma = [](double shape) {
        return [shape](Stream& stream) { return gamma_variable(shape, stream); };
    };
    CHECK(p_value(gamma(.5), [](double x) { return std::erf(std::sqrt(x)); }) > .001);
    CHECK(p_value(gamma(1), [](double x) { return 1 - std::exp(-x); }) > .001);
    CHECK(p_value(gamma(2), [](double x) { return 1 - std::exp(-x) * (1 + x); }) > .001);
    CHECK(p_value(gamma(4), [](double x) { return 1 - std::exp(-x) * (1 + x * (1 + x / 2 * (1 + x / 3))); })
          > .001);
    // not that of another shape
    CHECK(p_value(gamma(2.3), [](double x) { return 1 - std::exp(-x) * (1 + x); }) < .001);
}

TEST_CASE("Beta variables have the distribution function that their exponents give") {
    const auto beta = [](double alpha, double other) {
        return [=](Stream& stream) { return beta_variable(alpha, other, stream); };
    };
    CHECK(p_value(beta(.5, .5), [](double x) { return 2 / std::numbers::pi * std::asin(std::sqrt(x)); })
          > .001);
    CHECK(p_value(beta(1, 1), [](double x) { return x; }) > .001);
    CHECK(p_value(beta(3, 1), [](double x) { return x * x * x; }) > .001);
    CHECK(p_value(beta(1, 3), [](double x) { return 1 - (1 - x) * (1 - x) * (1 - x); }) > .001);
    CHECK(p_value(beta(2, 2), [](double x) { return x * x * (3 - 2 * x); }) > .001);
}

TEST_CASE("a tiny shape gives tiny numbers, and none is 0") {
    Stream stream{Seed{12}, "gamma test", 0};
    for (int i = 0; i < 1000; ++i) {
        CHECK(gamma_variable(1e-3, stream) > 0);
        const double share = beta_variable(1e-3, 1e-3, stream);
        CHECK((share >= 0 && share <= 1));
    }
}

TEST_CASE("a shape that is none is refused") {
    Stream stream{Seed{13}, "gamma test", 0};
    CHECK_THROWS_WITH_AS(gamma_variable(0, stream), "a Gamma distribution has a shape > 0, not 0", Misuse);
    CHECK_THROWS_AS(gamma_variable(std::numeric_limits<double>::infinity(), stream), Misuse);
    CHECK_THROWS_AS(beta_variable(1, -1, stream), Misuse);
}
