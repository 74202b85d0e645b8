// SPDX-License-Identifier: Apache-2.0
#include <attune/model/profile.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune;
using namespace attune::model;

namespace {

const Box wide{{-10, -10}, {10, 10}};
const Progress silent;

} // namespace

TEST_CASE("on a hill the interval is that of the inverse information") {
    // information {2, .5; .5, 4}: the first coordinate's error is √(4/7.75)
    const Height hill = [](std::span<const double> place, std::span<double> slopes) {
        const double x = place[0] - 1, y = place[1] + 2;
        slopes[0] = -2 * x - .5 * y;
        slopes[1] = -4 * y - .5 * x;
        return -x * x - 2 * y * y - .5 * x * y;
    };
    const Summit top = climb(hill, {0, 0}, wide, silent);
    const double error = std::sqrt(4 / 7.75);
    for (const double guess : {error, error / 3, error * 3}) {
        const ProfileRange range = profile(hill, top, 0, guess, wide, silent);
        CHECK(range.low == doctest::Approx(1 - 1.959964 * error).epsilon(5e-3));
        CHECK(range.high == doctest::Approx(1 + 1.959964 * error).epsilon(5e-3));
    }
}

TEST_CASE("where the likelihood leans the interval leans with it") {
    // The logarithm of a rate of which 4 events were counted in 4: 4c − 4eᶜ.
    const Height counted = [](std::span<const double> place, std::span<double> slopes) {
        slopes[0] = 4 - 4 * std::exp(place[0]);
        return 4 * place[0] - 4 * std::exp(place[0]);
    };
    const Box box{{-10}, {10}};
    const Summit top = climb(counted, {.5}, box, silent);
    const ProfileRange range = profile(counted, top, 0, .5, box, silent);
    CHECK(-range.low > range.high);
    for (const double end : {range.low, range.high})
        CHECK(-4 - (4 * end - 4 * std::exp(end)) == doctest::Approx(1.9207).epsilon(.01));
}

TEST_CASE("an interval ends at the border of its box at the latest") {
    const Height slope = [](std::span<const double> place, std::span<double> slopes) {
        slopes[0] = -.02 * place[0];
        return -.01 * place[0] * place[0];
    };
    const Box box{{-5}, {5}};
    const Summit top = climb(slope, {1}, box, silent);
    const ProfileRange range = profile(slope, top, 0, 7, box, silent);
    CHECK(range.low == doctest::Approx(-5).epsilon(1e-3));
    CHECK(range.high == doctest::Approx(5).epsilon(1e-3));
}
