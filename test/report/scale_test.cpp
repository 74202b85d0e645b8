// SPDX-License-Identifier: Apache-2.0
#include <attune/report/scale.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::report;
using namespace std::chrono_literals;

TEST_CASE("a scale puts the ends of its axis where they belong, also upside down") {
    const Scale share{0, 1, 200, 0};
    CHECK(share(0) == 200);
    CHECK(share(1) == 0);
    CHECK(share(0.25) == 150);
    CHECK_THROWS_WITH_AS((Scale{2, 2, 0, 100}), "Scale: the axis from 2 to 2 is empty", Misuse);
}

TEST_CASE("ticks are round and never more than asked for") {
    CHECK(ticks(0, 1, 6) == std::vector<double>{0, 0.2, 0.4, 0.6000000000000001, 0.8, 1});
    CHECK(ticks(0, 10, 6) == std::vector<double>{0, 2, 4, 6, 8, 10});
    CHECK(ticks(-30, 95, 4) == std::vector<double>{0, 50});
    for (std::size_t most = 2; most < 12; ++most)
        for (const double high : {0.07, 0.99, 1.0, 3.3, 17.0, 86400.0}) {
            CAPTURE(high);
            CAPTURE(most);
            CHECK(ticks(0, high, most).size() <= most);
            CHECK(!ticks(0, high, most).empty());
        }
}

TEST_CASE("an axis of time steps in seconds, minutes and hours that people count in") {
    CHECK(time_step(3min, 18) == Duration{10s});
    CHECK(time_step(5min, 18) == Duration{30s});
    CHECK(time_step(90s, 18) == Duration{5s});
    CHECK(time_step(4h, 12) == Duration{30min});
    CHECK(time_step(16h, 18) == Duration{1h});
    CHECK(time_step(48h, 12) == Duration{4h});
}
