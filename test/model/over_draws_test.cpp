// SPDX-License-Identifier: Apache-2.0
#include <attune/model/over_draws.hpp>

#include <attune/chance/stream.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune;
using namespace attune::model;

namespace {

constexpr std::uint64_t seed = 7;

/// Draws whose expectations are normal with deviation 1, each known from `times` simulations with deviation
/// `chance` around it.
measure::Range over_draws(double spread, double chance, std::size_t draws, std::size_t times) {
    chance::Stream stream{chance::Seed{seed}, "over draws", times};
    OverDraws all{draws, times};
    for (std::size_t i = 0; i < draws; ++i) {
        const double expected = 10 + spread * stream.normal();
        double sums[2] = {0, 0};
        for (std::size_t k = 0; k < times; ++k) sums[k % 2] += expected + chance * stream.normal();
        const auto half = [&](std::size_t which) -> measure::Measured<double> {
            const std::size_t n = (times + 1 - which) / 2;
            if (n == 0) return measure::Undetermined{"none"};
            return sums[which] / static_cast<double>(n);
        };
        all.add((sums[0] + sums[1]) / static_cast<double>(times), half(0), half(1));
    }
    return *all.estimate()->interval;
}

double width(const measure::Range& range) {
    return (range.high - range.low) / (2 * 1.96);
}

} // namespace

TEST_CASE("the chance of the simulations is hardly in the interval over draws") {
    // Their share is 9/n of 1 + 9/n; one standard error of it is left in.
    for (const std::size_t times : {2, 5, 20}) {
        CAPTURE(times);
        const double share = 9. / (9 + static_cast<double>(times));
        const double left_in = 1 + share / (1 - share) * std::sqrt(2. / 3999 + 2. / 4000);
        CHECK(width(over_draws(1, 3, 4000, times))
              == doctest::Approx(std::sqrt(left_in)).epsilon(.08 + .4 / static_cast<double>(times)));
    }
    CHECK(width(over_draws(1, 0, 4000, 5)) == doctest::Approx(1).epsilon(.08));
}

TEST_CASE("of one simulation each nothing is known of chance, and nothing is taken away") {
    CHECK(width(over_draws(1, 3, 4000, 1)) == doctest::Approx(std::sqrt(10.)).epsilon(.08));
}

TEST_CASE("where draws do not differ hardly more is left than the chance of the mean over them") {
    const measure::Range range = over_draws(0, 3, 400, 5);
    const double of_one = 3 / std::sqrt(5.);
    CHECK(width(range) < .7 * of_one);
    CHECK(width(range) > of_one / std::sqrt(400.) / 2);
    CHECK(range.low < 10);
    CHECK(range.high > 10);
}
