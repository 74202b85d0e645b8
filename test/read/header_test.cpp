// SPDX-License-Identifier: Apache-2.0
#include <attune/read/header.hpp>

#include <doctest/doctest.h>

#include <array>

using namespace attune::read;

TEST_CASE("a column is known by its words, whatever stands between them and whatever its unit") {
    CHECK(bare_name("Onset_Time") == "onsettime");
    CHECK(bare_name("onsetTime (ms)") == "onsettime");
    CHECK(bare_name("startsec") == "start");
    CHECK(bare_name("endSeconds") == "end");
    CHECK(bare_name("Start (s)") == "start");
    CHECK(bare_name("Begin Time - hh:mm:ss.ms") == "begintime");
    CHECK(bare_name("Begin Time - ss.msec") == "begintime");
    CHECK(bare_name("s") == "s");
    CHECK(bare_name("") == "");
}

TEST_CASE("a column's name may say its unit") {
    CHECK(unit_of("onset_s") == TimeUnit::seconds);
    CHECK(unit_of("startsec") == TimeUnit::seconds);
    CHECK(unit_of("Begin Time - ss.msec") == TimeUnit::seconds);
    CHECK(unit_of("onset_ms") == TimeUnit::milliseconds);
    CHECK(unit_of("Begin Time - msec") == TimeUnit::milliseconds);
    CHECK(unit_of("Begin Time - hh:mm:ss.ms") == TimeUnit::clock);
    CHECK(unit_of("Time (hh:mm:ss:ff)") == TimeUnit::clock_frames);
    CHECK(unit_of("Onset_Frame") == TimeUnit::frames);
    CHECK(!unit_of("onset"));
    CHECK(!unit_of("frame"));
    CHECK(!unit_of("tasks"));
}

TEST_CASE("a column is found by its name, by its name but for case, or by its number") {
    const std::array<std::string_view, 4> names{" Onset ", "onset", "Code", "code"};
    const Header header{names};
    CHECK(header.column("onset") == 1);
    CHECK(header.column("ONSET") == 0);
    CHECK(header.column("#3") == 2);
    CHECK(!header.column("#5"));
    CHECK(!header.column("#0"));
    CHECK(!header.column("tier"));
    CHECK(header.usual({"tier", "code"}) == 2);
    CHECK(header.has_all({"onset", "code"}));
    CHECK(!header.has_all({"onset", "tier"}));
    CHECK(Header::numbered(3).column("#3") == 2);
}

TEST_CASE("a name that two columns share is told") {
    const std::array<std::string_view, 4> names{"", "", "a", "a"};
    CHECK(Header{names}.repeated_name() == "a");
    CHECK(!Header::numbered(3).repeated_name());
}
