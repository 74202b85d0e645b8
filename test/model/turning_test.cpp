// SPDX-License-Identifier: Apache-2.0
#include <attune/model/turning.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune::model;

namespace {

using Weights = Whereabouts<double>;

/// By the differential equation itself, in many small steps of the fourth order.
Weights stepped(Weights now, double a, double b, double o, double seconds, int steps = 20'000) {
    const double h = seconds / steps;
    const auto slope = [&](const Weights& w) {
        return Weights{-(a + o) * w.present + b * w.distracted, a * w.present - b * w.distracted};
    };
    const auto moved = [](const Weights& w, const Weights& by, double times) {
        return Weights{w.present + times * by.present, w.distracted + times * by.distracted};
    };
    for (int i = 0; i < steps; ++i) {
        const Weights k1 = slope(now), k2 = slope(moved(now, k1, h / 2)), k3 = slope(moved(now, k2, h / 2)),
                      k4 = slope(moved(now, k3, h));
        now = moved(moved(moved(moved(now, k1, h / 6), k2, h / 3), k3, h / 3), k4, h / 6);
    }
    return now;
}

Weights closed(const Turning<double>& turning, const Weights& before, double seconds) {
    return turning.over(seconds).of(before) * std::exp(turning.fading(seconds));
}

void check_same(const Weights& one, const Weights& other, double tolerance) {
    CHECK(std::abs(one.present - other.present) <= tolerance);
    CHECK(std::abs(one.distracted - other.distracted) <= tolerance);
}

} // namespace

TEST_CASE("the closed form is what its differential equation gives") {
    for (const auto& [a, b, o] :
         {std::array{.01, .025, .05}, std::array{2., .3, 0.}, std::array{.001, .9, 3.},
          std::array{.5, .5, 1e-9}, std::array{1e-6, .5, .5}})
        for (const double seconds : {.001, .7, 5., 40.})
            for (const Weights& before : {Weights{1, 0}, Weights{0, 1}, Weights{.3, .6}}) {
                CAPTURE(a);
                CAPTURE(seconds);
                check_same(closed(Turning<double>{a, b, o}, before, seconds),
                           stepped(before, a, b, o, seconds), 1e-10);
            }
}

TEST_CASE("two stretches in turn are one") {
    const Turning<double> turning{.01, .025, .05};
    const Weights before{.2, .8};
    const Weights at_once = turning.over(12).of(before);
    check_same(turning.over(5).then(turning.over(7)).of(before), at_once, 1e-15);
    CHECK(turning.fading(5) + turning.fading(7) == doctest::Approx(turning.fading(12)).epsilon(1e-14));
}

TEST_CASE("where nothing may come nothing is lost, and any moment stays any moment") {
    const Turning<double> turning{.01, .025, 0};
    CHECK(turning.fading(100) == 0);
    const Weights any = turning.at_any_moment();
    CHECK(any.present == doctest::Approx(.025 / .035));
    check_same(turning.over(50).of(any), any, 1e-15);
    check_same(turning.over(1e6).of({1, 0}), any, 1e-12);
}

TEST_CASE("who comes back at once is as good as never away, over hours without a digit lost") {
    const Turning<double> turning{.01, 1e9, .05};
    check_same(turning.over(36'000).of({1, 0}), {1, 0}, 1e-9);
    CHECK(turning.fading(36'000) == doctest::Approx(-.05 * 36'000).epsilon(1e-9));
}

TEST_CASE("where no distraction begins the caregiver is present, whatever else") {
    for (const double ends : {0., .05, 1.})
        for (const double event : {0., .05}) {
            const Turning<double> turning{0, ends, event};
            check_same(turning.at_any_moment(), {1, 0}, 1e-15);
            check_same(turning.over(10).of({1, 0}), {std::exp(-event * 10 - turning.fading(10)), 0}, 1e-12);
        }
}
