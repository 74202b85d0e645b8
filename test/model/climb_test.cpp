// SPDX-License-Identifier: Apache-2.0
#include <attune/model/climb.hpp>
#include <attune/model/curvature.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace attune;
using namespace attune::model;

namespace {

/// −(x − 1)²·a − (y + 2)²·b − c·(x − 1)·(y + 2): a hill at (1, −2) whose information is {2a, c; c, 2b}.
Height hill(double a, double b, double c) {
    return [=](std::span<const double> place, std::span<double> slopes) {
        const double x = place[0] - 1, y = place[1] + 2;
        slopes[0] = -2 * a * x - c * y;
        slopes[1] = -2 * b * y - c * x;
        return -a * x * x - b * y * y - c * x * y;
    };
}

/// Rosenbrock 1960, upside down: a curved ridge to (1, 1).
double ridge(std::span<const double> place, std::span<double> slopes) {
    const double x = place[0], y = place[1];
    slopes[0] = 2 * (1 - x) + 400 * x * (y - x * x);
    slopes[1] = -200 * (y - x * x);
    return -(1 - x) * (1 - x) - 100 * (y - x * x) * (y - x * x);
}

const Box wide{{-10, -10}, {10, 10}};
const Progress silent;

} // namespace

TEST_CASE("a climb ends on the top of a hill and along a curved ridge") {
    const Summit top = climb(hill(1, 2, .5), {5, 5}, wide, silent);
    CHECK(top.outcome == Outcome::converged);
    CHECK(top.place[0] == doctest::Approx(1).epsilon(1e-6));
    CHECK(top.place[1] == doctest::Approx(-2).epsilon(1e-6));
    CHECK(top.height == doctest::Approx(0).epsilon(1e-9));
    const Summit end = climb(ridge, {-1.2, 1}, wide, silent);
    CHECK(end.outcome == Outcome::converged);
    CHECK(end.place[0] == doctest::Approx(1).epsilon(1e-3));
    CHECK(end.place[1] == doctest::Approx(1).epsilon(1e-3));
}

TEST_CASE("a top outside the box is sought on its border, and said to be there") {
    const Summit border = climb(hill(1, 2, 0), {-5, 5}, {{-10, -1}, {0, 10}}, silent);
    CHECK(border.outcome == Outcome::at_limit);
    CHECK(border.place[0] == doctest::Approx(0));
    CHECK(border.place[1] == doctest::Approx(-1));
}

TEST_CASE("a climb without a coordinate stays where it is") {
    const Summit none = climb([](auto, auto) { return 3.; }, {}, {}, silent);
    CHECK(none.outcome == Outcome::converged);
    CHECK(none.height == 3);
}

TEST_CASE("a climb stops when it is asked to") {
    struct Impatient : Progress {
        bool stop_wanted() const override { return true; }
    };
    CHECK(climb(ridge, {-1.2, 1}, wide, Impatient{}).outcome == Outcome::stopped);
}

TEST_CASE("a climb that can not be is refused, with its values") {
    CHECK_THROWS_WITH_AS(climb(ridge, {-1.2, 11}, wide, silent),
                         "coordinate 1 starts at 11, outside [-10, 10]", Misuse);
    CHECK_THROWS_WITH_AS(climb(ridge, {1}, wide, silent), "1 coordinates in a box of 2 and 2", Misuse);
    const Height cliff = [](auto, auto slopes) {
        slopes[0] = 1;
        return std::numeric_limits<double>::infinity();
    };
    CHECK_THROWS_WITH_AS(climb(cliff, {0}, {{-1}, {1}}, silent), "a height of inf in the box", NotFinite);
}

TEST_CASE("the standard errors are those of the inverse information") {
    // information {2, .5; .5, 4}, whose inverse is {4, −.5; −.5, 2}/7.75
    const Curvature sharp = curvature(hill(1, 2, .5), std::array{1., -2.});
    REQUIRE(sharp.errors[0].has_value());
    CHECK(*sharp.errors[0] == doctest::Approx(std::sqrt(4 / 7.75)).epsilon(1e-6));
    CHECK(*sharp.errors[1] == doctest::Approx(std::sqrt(2 / 7.75)).epsilon(1e-6));
    CHECK(sharp.covariance[1] == doctest::Approx(-.5 / 7.75).epsilon(1e-6));
    CHECK(sharp.flat.empty());
}

TEST_CASE("a direction that the data say nothing about is named, and has no standard error") {
    const Curvature one_way = curvature(hill(1, 0, 0), std::array{1., -2.});
    REQUIRE(one_way.flat.size() == 1);
    CHECK(std::abs(one_way.flat[0][1]) == doctest::Approx(1));
    CHECK(one_way.errors[0].has_value());
    CHECK(!one_way.errors[1].has_value());
    // Only the sum of the two is known: −(x + y + 1)².
    const Curvature sum = curvature(hill(1, 1, 2), std::array{1., -2.});
    CHECK(sum.flat.size() == 1);
    CHECK(!sum.errors[0].has_value());
    CHECK(!sum.errors[1].has_value());
}
