// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/misuse.hpp>
#include <attune/chance/poisson_interval.hpp>

#include <doctest/doctest.h>

using namespace attune::chance;
using doctest::Approx;

// Expected values: R's poisson.test, test/reference/chance/exact_intervals.R.

TEST_CASE("the interval of a rate is exact, also without events") {
    struct Row {
        Exposed counted;
        double low, high;
    };
    for (const auto& [counted, low, high] :
         {Row{{0, 1}, 0, 3.688879454114}, // −ln .025
          Row{{1, 1}, 0.02531780798429, 5.57164339093890}, Row{{10, 4}, 1.198847174033, 4.597589010504},
          Row{{137, 24.19893}, 4.753124804849, 6.692709334176}}) {
        CAPTURE(counted.events);
        const Bounds bounds = poisson_rate_interval(counted);
        CHECK(bounds.low == Approx(low).epsilon(1e-12));
        CHECK(bounds.high == Approx(high).epsilon(1e-12));
    }
}

TEST_CASE("the ratio of two rates has an exact interval") {
    const RateRatio many = rate_ratio({11, 800}, {21, 3011});
    CHECK(*many.ratio == Approx(1.9714880952381).epsilon(1e-12));
    CHECK(many.low == Approx(0.8584264033916).epsilon(1e-12));
    CHECK(*many.high == Approx(4.2772659436541).epsilon(1e-12));
    const RateRatio few = rate_ratio({5, 2}, {1, 7});
    CHECK(*few.ratio == Approx(17.5));
    CHECK(few.low == Approx(1.958220929805).epsilon(1e-12));
    CHECK(*few.high == Approx(827.706925035769).epsilon(1e-9));
}

TEST_CASE("no event here gives an upper limit, none elsewhere a lower, none at all nothing") {
    const RateRatio none_here = rate_ratio({0, 60}, {9, 300});
    CHECK(none_here.ratio == 0);
    CHECK(none_here.low == 0);
    CHECK(*none_here.high == Approx(2.533150951473).epsilon(1e-12));
    const RateRatio none_elsewhere = rate_ratio({3, 1}, {0, 1});
    CHECK_FALSE(none_elsewhere.ratio.has_value());
    CHECK(none_elsewhere.low == Approx(0.4132313550309).epsilon(1e-12));
    CHECK_FALSE(none_elsewhere.high.has_value());
    const RateRatio nothing = rate_ratio({0, 1}, {0, 1});
    CHECK_FALSE(nothing.ratio.has_value());
    CHECK(nothing.low == 0);
    CHECK_FALSE(nothing.high.has_value());
}

TEST_CASE("a rate needs time in which events could have happened") {
    CHECK_THROWS_WITH_AS(poisson_rate_interval({1, 0}), "a rate: the exposure 0 is not finite and above 0",
                         Misuse);
    CHECK_THROWS_AS(rate_ratio({1, 1}, {1, -1}), Misuse);
}
