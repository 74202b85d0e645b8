// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/stream.hpp>
#include <attune/model/traced.hpp>

#include <doctest/doctest.h>

#include <array>

using namespace attune;
using namespace attune::model;

namespace {

constexpr auto every_operation = [](const auto& x, const auto& y) {
    auto z = 3 + x * y - y / 2 + 1 / x - (x - 4) * 2 + x / y;
    z += exponential(-x / 3) * logarithm(y);
    z -= 5 - y;
    z *= 2. - x;
    z /= 1 + y * y;
    z += in_one_step(y, [&](const auto& one) { return exponential(-one) * (1 + one * one); });
    return -z + (x > y ? x : y);
};

} // namespace

TEST_CASE("going back over a trace finds the slopes that dual numbers carry along") {
    chance::Stream stream{chance::Seed{1}, "traced", 0};
    Trace trace;
    for (int i = 0; i < 500; ++i) {
        Dual<2> x{.2 + 3 * stream.uniform()};
        Dual<2> y{.2 + 3 * stream.uniform()};
        x.slopes = {1, 0};
        y.slopes = {0, 1};
        trace.clear();
        const Traced traced_x = trace.begin(x.value);
        const Traced traced_y = trace.begin(y.value);
        const Traced z = every_operation(traced_x, traced_y);
        std::array<double, 2> slopes{};
        trace.slopes(z, slopes);
        const Dual<2> expected = every_operation(x, y);
        CHECK(z.value() == every_operation(x.value, y.value));
        CHECK(slopes[0] == doctest::Approx(expected.slopes[0]).epsilon(1e-12));
        CHECK(slopes[1] == doctest::Approx(expected.slopes[1]).epsilon(1e-12));
    }
}

TEST_CASE("what does not come from a number has no slope along it") {
    Trace trace;
    const Traced x = trace.begin(2);
    const Traced y = trace.begin(3);
    std::array<double, 2> slopes{};
    trace.slopes(y * 5 - Traced{4} / 2, slopes);
    CHECK(slopes == std::array{0., 5.});
    trace.slopes(x, slopes);
    CHECK(slopes == std::array{1., 0.});
    trace.slopes(Traced{7} * 2, slopes);
    CHECK(slopes == std::array{0., 0.});
    CHECK(plain(x * y) == 6);
}

TEST_CASE("what was computed on the way and not used does no harm, however steep it is") {
    Trace trace;
    const Traced x = trace.begin(2);
    const Traced steep = 1 / ((x - 2) * 3) * x;
    const Traced result = x * x;
    CHECK(plain(steep) > 1e300);
    std::array<double, 1> slopes{};
    trace.slopes(result + 1, slopes);
    CHECK(slopes[0] == 4);
}
