// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/stream.hpp>
#include <attune/model/dual.hpp>
#include <attune/model/flow.hpp>
#include <attune/model/parameter_table.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune;
using namespace attune::model;

namespace {

using Two = Dual<2>;

/// x and y, each its own direction.
Two along(std::size_t direction, double value) {
    Two one{value};
    one.slopes[direction] = 1;
    return one;
}

constexpr auto every_operation = [](const auto& x, const auto& y) {
    auto z = 3 + x * y - y / 2 + 1 / x - (x - 4) * 2 + x / y;
    z += exponential(-x / 3) * logarithm(y);
    z -= 5 - y;
    z *= 2. - x;
    z /= 1 + y * y;
    return -z + (x > y ? x : y);
};

constexpr double h = 1e-6;

} // namespace

TEST_CASE("the slopes are those of small differences, through every operation") {
    chance::Stream stream{chance::Seed{1}, "dual", 0};
    for (int i = 0; i < 500; ++i) {
        const double x = .2 + 3 * stream.uniform();
        const double y = .2 + 3 * stream.uniform();
        if (std::abs(x - y) < 10 * h) continue; // where the larger one changes there is no slope
        const Two z = every_operation(along(0, x), along(1, y));
        CHECK(z.value == every_operation(x, y));
        const double by_x = (every_operation(x + h, y) - every_operation(x - h, y)) / (2 * h);
        const double by_y = (every_operation(x, y + h) - every_operation(x, y - h)) / (2 * h);
        CHECK(z.slopes[0] == doctest::Approx(by_x).epsilon(1e-6));
        CHECK(z.slopes[1] == doctest::Approx(by_y).epsilon(1e-6));
    }
}

TEST_CASE("a number among duals does not change") {
    const Two x = along(0, 2);
    CHECK((x + 1).slopes == std::array{1., 0.});
    CHECK((1 - x).slopes == std::array{-1., 0.});
    CHECK((x * 3).slopes == std::array{3., 0.});
    CHECK((6 / x).slopes == std::array{-1.5, 0.});
    CHECK(Two{5}.slopes == std::array{0., 0.});
    CHECK(plain(x) == 2);
}

TEST_CASE("the flow of affect has its slopes along its time constants") {
    const Parameters parameters = default_parameters();
    const auto distress = [&](double tau_x, double tau_s) {
        Parameters changed = parameters;
        changed[Parameter::contact_fading] = tau_x;
        changed[Parameter::distress_settling] = tau_s;
        const Flow<double> flow{{.3, .8, 0}, {.1, .5, false}, changed};
        return flow.integrals(17.)[Driver::outcry] + flow.at(17.).distress;
    };
    for (const double tau_s : {50., 12.004, 12.}) { // the two constants apart, close, and equal
        BasicParameters<Two> changed;
        for (std::size_t i = 0; i < parameter_count; ++i) changed.values[i] = parameters.values[i];
        changed[Parameter::contact_fading] = along(0, 12);
        changed[Parameter::distress_settling] = along(1, tau_s);
        const Flow<Two> flow{{.3, .8, 0}, {.1, .5, false}, changed};
        const Two both = flow.integrals(17.)[Driver::outcry] + flow.at(17.).distress;
        CHECK(both.value == doctest::Approx(distress(12, tau_s)).epsilon(1e-13));
        CHECK(
            both.slopes[0]
            == doctest::Approx((distress(12 + h, tau_s) - distress(12 - h, tau_s)) / (2 * h)).epsilon(1e-5));
        CHECK(
            both.slopes[1]
            == doctest::Approx((distress(12, tau_s + h) - distress(12, tau_s - h)) / (2 * h)).epsilon(1e-5));
    }
}
