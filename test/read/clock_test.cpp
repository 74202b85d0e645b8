// SPDX-License-Identifier: Apache-2.0
#include <attune/read/clock.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;
using namespace std::chrono_literals;

namespace {

std::optional<Duration> on(TimeUnit unit, std::string_view text, double frames = 25, char decimal = '.') {
    return time_in(text, {unit, Rate{frames}, decimal});
}

} // namespace

TEST_CASE("seconds and milliseconds are read to the nanosecond") {
    CHECK(on(TimeUnit::seconds, "2325.28") == 2'325'280ms);
    CHECK(on(TimeUnit::seconds, "-1.5") == -1500ms);
    CHECK(on(TimeUnit::seconds, "1,5", 25, ',') == 1500ms);
    CHECK(on(TimeUnit::milliseconds, "28846") == 28'846ms);
    CHECK(on(TimeUnit::milliseconds, "0.5") == 500us);
    CHECK(!on(TimeUnit::seconds, "00:01"));
    CHECK(!on(TimeUnit::seconds, ""));
    CHECK(on(TimeUnit::seconds, "3155695200") == 24h * 36524 + 6h); // 100 years
    CHECK(!on(TimeUnit::seconds, "3155695200.000000001"));
    CHECK(!on(TimeUnit::seconds, "-9223372036.854775807"));
}

TEST_CASE("a frame is k / fps, and neighbouring frames touch") {
    CHECK(on(TimeUnit::frames, "58132") == 2'325'280ms);
    CHECK(on(TimeUnit::frames, "1", 30) == 33'333'333ns);
    CHECK(on(TimeUnit::frames, "2", 30) == 66'666'667ns);
    CHECK(on(TimeUnit::frames, "30000", 30000.0 / 1001) == 1001s);
    CHECK(!time_in("1", {TimeUnit::frames, {}, '.'}));
}

TEST_CASE("a clock is read field by field, and only its first field runs on") {
    CHECK(on(TimeUnit::clock, "00:38:45.280") == 2'325'280ms);
    CHECK(on(TimeUnit::clock, "38:45.28") == 2'325'280ms);
    CHECK(on(TimeUnit::clock, "38:45,28") == 2'325'280ms);
    CHECK(on(TimeUnit::clock, "1:00:00") == 1h);
    CHECK(on(TimeUnit::clock, "90:00") == 90min);
    CHECK(on(TimeUnit::clock, "-0:01") == -1s);
    for (const char* text : {"1:60:00", "1:00:60", "45", "1:2:3:4", "::", "1:-2", "1: 2", "1:00.", "1:00.1.2",
                             "a:b", "999999999999:00:00", "2562048:00:00"})
        CHECK_MESSAGE(!on(TimeUnit::clock, text), text);
}

TEST_CASE("days may stand before a clock, and it runs on from them") {
    CHECK(on(TimeUnit::clock, "0 days 00:00:00") == 0s);
    CHECK(on(TimeUnit::clock, "0 days 00:38:45.280000") == 2'325'280ms);
    CHECK(on(TimeUnit::clock, "0 days 00:00:00.020000001") == 20'000'001ns);
    CHECK(on(TimeUnit::clock, "1 days 02:00:00") == 26h);
    CHECK(on(TimeUnit::clock, "1 day 00:00:01") == 24h + 1s);
    CHECK(on(TimeUnit::clock, "-1 days +23:59:59.980000") == -20ms);
    CHECK(on(TimeUnit::clock, "-2 days +00:00:00") == -48h);
    for (const char* text :
         {"0 days", "0 days ", "days 00:00:01", " days 00:00:01", "1.5 days 00:00:01", "x days 00:00:01",
          "0 days 5", "0 days -00:00:01", "0 days 0 days 00:00:01", "99999999999 days 00:00:01",
          "-99999999999 days 00:00:01", "36601 days 00:00:00"})
        CHECK_MESSAGE(!on(TimeUnit::clock, text), text);
    CHECK(!on(TimeUnit::clock_frames, "0 days 00:00:00:07"));
    CHECK(clock_unit("0 days 00:38:45.28") == TimeUnit::clock);
    CHECK(clock_unit("-1 days +23:59:59") == TimeUnit::clock);
    CHECK(!clock_unit("0 days 00:00:00:07"));
    CHECK(!clock_unit("0 days"));
    CHECK(!clock_unit("3 days after: none"));
}

TEST_CASE("the last field of a clock with frames counts frames within the second") {
    CHECK(on(TimeUnit::clock_frames, "00:38:45:07") == 2'325'280ms);
    CHECK(on(TimeUnit::clock_frames, "38:45:07") == 2'325'280ms);
    CHECK(on(TimeUnit::clock_frames, "00:38:45;07") == 2'325'280ms);
    CHECK(on(TimeUnit::clock_frames, "2:09:10", 60) == 129s + 166'666'667ns);
    CHECK(on(TimeUnit::clock_frames, "00:00:00:24") == 960ms);
    CHECK(!on(TimeUnit::clock_frames, "00:00:00:25"));
    CHECK(!on(TimeUnit::clock_frames, "00:00:00.5"));
    CHECK(!on(TimeUnit::clock_frames, "45:07"));
}

TEST_CASE("a text with colons says which clock it is") {
    CHECK(clock_unit("38:45.28") == TimeUnit::clock);
    CHECK(clock_unit("00:38:45") == TimeUnit::clock);
    CHECK(clock_unit("00:38:45:07") == TimeUnit::clock_frames);
    CHECK(clock_unit("00:38:45;07") == TimeUnit::clock_frames);
    CHECK(!clock_unit("2325.28"));
    CHECK(!clock_unit("note: none"));
}
