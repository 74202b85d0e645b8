// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/seconds_text.hpp>

#include <doctest/doctest.h>

using namespace attune;
using std::chrono_literals::operator""ns;

TEST_CASE("a length is written exactly, with no more digits than it needs") {
    CHECK(seconds_text(0ns) == "0");
    CHECK(seconds_text(1ns) == "0.000000001");
    CHECK(seconds_text(2'999'000'000ns) == "2.999");
    CHECK(seconds_text(10'000'000'000ns) == "10");
    CHECK(seconds_text(-6'500'000'000ns) == "-6.5");
    CHECK(seconds_text(-1ns) == "-0.000000001");
    CHECK(seconds_text(57'600'123'456'789ns) == "57600.123456789"); // 16 hours on
    CHECK(seconds_text(Duration::min()) == "-9223372036.854775808");
    CHECK(seconds_text(Duration::max()) == "9223372036.854775807");
}

TEST_CASE("a moment is written as the seconds since zero") {
    CHECK(seconds_text(Instant{61'040'000'000ns}) == "61.04");
}
