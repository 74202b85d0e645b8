// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/kolmogorov_smirnov.hpp>
#include <attune/chance/misuse.hpp>
#include <attune/chance/stream.hpp>

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace attune::chance;
using doctest::Approx;

TEST_CASE("p of a distance equals the exact one") {
    // Durbin's formula in 60 digits: test/reference/chance/kolmogorov.py. The first is also printed in
    // Marsaglia, Tsang & Wang 2003: K(10, .274) = .6284796154565.
    struct Row {
        std::size_t n;
        double distance, p;
    };
    for (const auto& [n, distance, p] :
         {Row{10, .274, 0.3715203845434957}, Row{1, .7, .6}, Row{5, .3, .664},
          Row{50, .15, 0.1902636651824807}, Row{99, .08, 0.5245268459170329},
          Row{500, .05, 0.1586626392206200}, Row{2000, .03, 0.0535469454833668}}) {
        CAPTURE(n);
        CHECK(kolmogorov_p(n, distance) == Approx(p).epsilon(1e-10));
    }
}

TEST_CASE("the smallest possible distance has p 1, the largest p 0") {
    CHECK(kolmogorov_p(4, .125) == 1);
    CHECK(kolmogorov_p(4, 1) == 0);
    CHECK(kolmogorov_p(1000, .5) < 1e-100);
    CHECK_THROWS_WITH_AS(kolmogorov_p(0, .5), "kolmogorov_p: there are no values", Misuse);
}

TEST_CASE("the distance is taken on both sides of each value") {
    // kolmogorov.py. The largest gap is below: F(.61) = .61 against 1.
    const KolmogorovSmirnov found = against_uniform(std::array{.61, .29, .06, .59, .28});
    CHECK(found.distance == Approx(.39));
    CHECK(found.p == Approx(0.33642002));
    CHECK(against_uniform(std::array{.9}).distance == Approx(.9));
    CHECK(against_uniform(std::array{.5}).distance == Approx(.5));
    CHECK(against_uniform(std::array{.5}).p == 1);
    CHECK_THROWS_WITH_AS(against_uniform({}), "against_uniform: there are no values", Misuse);
    CHECK_THROWS_WITH_AS(against_uniform(std::array{1.5}), "against_uniform: 1.5 is outside [0, 1]", Misuse);
}

TEST_CASE("a stream's uniform numbers pass, their squares do not") {
    // With a free seed the first would fail once in 1,000, the second practically never.
    std::vector<double> uniform, squares;
    Stream stream{Seed{1}, "uniform", 0};
    for (int i = 0; i < 1000; ++i) {
        const double u = stream.uniform();
        uniform.push_back(u);
        squares.push_back(u * u);
    }
    CHECK(against_uniform(uniform).p > .001);
    CHECK(against_uniform(squares).p < 1e-9);
}
