// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/natural_logarithm.hpp>
#include <attune/chance/stream.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace attune::chance;

namespace {

/// The distance of `found` from `expected` in units of its last place.
double units_off(double found, double expected) {
    const double unit = std::abs(std::nextafter(expected, 0.0) - expected);
    return std::abs(found - expected) / unit;
}

} // namespace

TEST_CASE("the logarithm is within two units of the last place") {
    // Correctly rounded from 60 decimal digits: test/reference/chance/stream.py.
    struct Row {
        double x, ln;
    };
    for (const auto& [x, ln] :
         {Row{0.5, -0x1.62e42fefa39efp-1}, Row{2, 0x1.62e42fefa39efp-1}, Row{10, 0x1.26bb1bbb55516p+1},
          Row{3, 0x1.193ea7aad030bp+0}, Row{1e-300, -0x1.5963447f87fb5p+9},
          Row{1.0000000001, 0x1.b7cdffffa18d8p-34}, Row{0.7071067811865475, -0x1.62e42fefa39f1p-2},
          Row{0.7071067811865476, -0x1.62e42fefa39eep-2},
          Row{std::numeric_limits<double>::denorm_min(), -0x1.74385446d71c3p+9},
          Row{std::numeric_limits<double>::max(), 0x1.62e42fefa39efp+9}, Row{0x1p-53, -0x1.25e4f7b2737fap+5},
          Row{1 - 0x1p-53, -0x1.0000000000000p-53}}) {
        CAPTURE(x);
        CHECK(units_off(natural_logarithm(x), ln) <= 2);
    }
    CHECK(natural_logarithm(1) == 0);
}

TEST_CASE("the logarithm of uniform numbers agrees with the C library's") {
    Stream stream{Seed{1}, "logarithm", 0};
    double worst = 0;
    for (int i = 0; i < 100'000; ++i) {
        const double u = stream.uniform();
        worst = std::max(worst, units_off(natural_logarithm(u), std::log(u)));
    }
    CHECK(worst <= 2);
}
