// SPDX-License-Identifier: Apache-2.0
// What attune writes as its own table it reads back as it was.
#include <attune/read/interpret.hpp>
#include <attune/read/plain.hpp>
#include <attune/write/plain.hpp>

#include <test/round_trip/contents.hpp>
#include <test/round_trip/random_timeline.hpp>
#include <test/support/shared_file.hpp>
#include <test/write/written.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace attune;
using namespace attune::test;

namespace {

read::Reading read_plain(const std::string& table) {
    return read::interpret(read::plain({"table.csv", table}, {}), {});
}

std::string plain(const Timeline& timeline) {
    return written(write::plain, timeline);
}

void check_round_trip(const Timeline& timeline) {
    const std::string once = plain(timeline);
    const read::Reading back = read_plain(once);
    CHECK(contents(back.timeline) == contents(timeline));
    CHECK(plain(back.timeline) == once);
    const std::vector<std::string> given = sources(timeline), read = sources(back.timeline);
    CHECK(std::includes(read.begin(), read.end(), given.begin(), given.end()));
}

} // namespace

TEST_CASE("a random recording is read as it was written, and written as it was read") {
    rc::check([](std::uint64_t seed) { check_round_trip(random_timeline(seed)); });
}

TEST_CASE("the recordings worked by hand come back as they were") {
    for (const char* name : {"1-ledger.csv", "2-breaks.csv", "3-still-face.csv"}) {
        const auto file = shared_file("worked-examples/" + std::string{name});
        if (!file) continue;
        CAPTURE(name);
        const read::Reading reading = read_plain(read::load(file->string()).bytes);
        CHECK(reading.findings.size() <= 1); // that "still" was taken as instructed
        check_round_trip(reading.timeline);
    }
}

TEST_CASE("a table as one writes it by hand comes back with what it left to be understood") {
    const read::Reading reading = read_plain("person,act,channel,valence,onset_s,offset_s\n"
                                             "episode,still,,,0,30\n"
                                             "child,bid,voice,,10,\n");
    CHECK(plain(reading.timeline)
          == "person,act,channel,valence,onset_s,offset_s\n"
             "episode,still,still,,0,30\n"
             "child,bid,voice,neutral,10,\n");
}
