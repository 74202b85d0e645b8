// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/natural_exponential.hpp>
#include <attune/chance/natural_logarithm.hpp>

#include <doctest/doctest.h>

#include <cmath>

using attune::chance::natural_exponential;

TEST_CASE("the exponential is within two units of the last place") {
    double worst = 0;
    for (double x = -699.9; x < 699.9; x += 0.0137) {
        const long double exact = std::exp(static_cast<long double>(x));
        const double got = natural_exponential(x);
        const double unit = std::nextafter(got, INFINITY) - got;
        worst = std::max(worst, static_cast<double>(std::abs(got - exact)) / unit);
    }
    CHECK(worst < 2);
}

TEST_CASE("the exponential is exact at 0, and 0 where nothing is left") {
    static_assert(natural_exponential(0) == 1);
    CHECK(natural_exponential(-700.5) == 0);
    CHECK(natural_exponential(-INFINITY) == 0);
}

// Expected bits: test/reference/chance/natural_exponential.py, which shares no line with this code.
TEST_CASE("the same bytes come out on any machine: the exponential") {
    CHECK(natural_exponential(1) == 0x1.5bf0a8b145769p+1);
    CHECK(natural_exponential(-1) == 0x1.78b56362cef38p-2);
    CHECK(natural_exponential(-.25) == 0x1.8ebef9eac820bp-1);
    CHECK(natural_exponential(-10.5) == 0x1.cdfc263f6a0bbp-16);
    CHECK(natural_exponential(-345.678) == 0x1.3971a67444e9dp-499);
}

TEST_CASE("logarithm and exponential undo each other") {
    for (double x = -30; x < 30; x += 0.37)
        CHECK(attune::chance::natural_logarithm(natural_exponential(x)) == doctest::Approx(x).epsilon(1e-14));
}
