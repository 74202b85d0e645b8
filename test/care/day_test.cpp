// SPDX-License-Identifier: Apache-2.0
#include <attune/care/day.hpp>

#include <doctest/doctest.h>

using attune::care::Day;
using attune::care::day_named;
using attune::care::name;
using namespace std::chrono_literals;

TEST_CASE("a day is written as year, month and day") {
    CHECK(day_named("2026-11-02") == Day{2026y, std::chrono::November, 2d});
    CHECK(name(Day{2026y, std::chrono::November, 2d}) == "2026-11-02");
    CHECK(name(*day_named("0033-04-03")) == "0033-04-03");
}

TEST_CASE("a day that the calendar does not have is none") {
    CHECK(day_named("2028-02-29"));
    CHECK_FALSE(day_named("2026-02-29"));
    CHECK_FALSE(day_named("2026-13-01"));
    CHECK_FALSE(day_named("2026-00-10"));
    CHECK_FALSE(day_named("2026-04-31"));
}

TEST_CASE("another notation is none") {
    for (const char* text : {"", "2.11.2026", "2026-1-2", "2026/11/02", "02-11-2026", "2026-11-02T10:00",
                             "2026-11- 2", "+026-11-02"}) {
        CAPTURE(text);
        CHECK_FALSE(day_named(text));
    }
}
