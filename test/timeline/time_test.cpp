// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/misuse.hpp>
#include <attune/timeline/time.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace attune;
using namespace std::chrono_literals;

TEST_CASE("frames at 25 fps, 29.97 fps and 44.1 kHz touch and come back unchanged") {
    for (const double rate : {25.0, 30000.0 / 1001.0, 44100.0})
        for (int frame = 0; frame < 100'000; ++frame) {
            const Duration onset = nearest(Seconds{frame / rate});
            REQUIRE(static_cast<int>(std::lround(Seconds{onset}.count() * rate)) == frame);
        }
}

TEST_CASE("the nearest nanosecond is taken, halves away from zero") {
    CHECK(nearest(Seconds{1.4e-9}) == 1ns);
    CHECK(nearest(Seconds{1.5e-9}) == 2ns);
    CHECK(nearest(Seconds{-1.5e-9}) == -2ns);
    CHECK(nearest(Seconds{57600.0}) == 16h);
}

TEST_CASE("a length that is no length is refused, with its value") {
    CHECK_THROWS_AS(nearest(Seconds{std::numeric_limits<double>::quiet_NaN()}), Misuse);
    CHECK_THROWS_WITH(nearest(Seconds{std::numeric_limits<double>::infinity()}),
                      "nearest: inf s is not a length of time that a recording can have");
    CHECK_THROWS_AS(nearest(Seconds{1e10}), Misuse);
}

TEST_CASE("instants are compared, subtracted and moved") {
    const Instant early{1s};
    const Instant late{3s};
    CHECK(early < late);
    CHECK(late - early == 2s);
    CHECK(early + 2s == late);
    CHECK(late - 2s == early);
}

TEST_CASE("a rate times a length is the count to expect") {
    CHECK(Rate{0.5} * Seconds{60.0} == doctest::Approx(30));
    CHECK_THROWS_AS(Rate{-1}, Misuse);
}
