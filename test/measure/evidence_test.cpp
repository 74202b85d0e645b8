// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/evidence.hpp>

#include <attune/measure/in_parallel.hpp>
#include <test/measure/support/measured_case.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

using namespace attune;
using namespace attune::test;
using namespace std::chrono_literals;

namespace {

/// "play 0; still 1 instructed; free 0 2".
std::string scopes(const std::string& episodes) {
    const MeasuredCase found{episodes + "child,bid,voice,,1,2\n"};
    std::string text;
    for (const measure::Scope& scope : measure::scopes(found.seen)) {
        text += (text.empty() ? "" : "; ") + scope.name;
        for (const std::size_t episode : scope.episodes) text += " " + std::to_string(episode);
        if (scope.instructed) text += " instructed";
    }
    return text;
}

} // namespace

TEST_CASE("every episode is a scope, and all free ones together where there are several") {
    CHECK(scopes("") == "all 0");
    CHECK(scopes("episode,play,,,0,10\n") == "play 0");
    CHECK(scopes("episode,play,,,0,10\nepisode,more,,,10,20\n") == "play 0; more 1; free 0 1");
    CHECK(scopes("episode,play,,,0,10\nepisode,still,,,10,20\nepisode,reunion,,,20,30\n")
          == "play 0; still 1 instructed; reunion 2; free 0 2");
    CHECK(scopes("episode,play,,,0,10\nepisode,still,,,10,20\n") == "play 0; still 1 instructed");
}

TEST_CASE("episodes of one name are one scope") {
    CHECK(scopes("episode,play,,,0,10\nepisode,play,,,20,30\n") == "play 0 1");
    CHECK(scopes("episode,play,,,0,10\nepisode,play,still,,20,30\n") == "play 0; play 1 instructed");
}

TEST_CASE("a scope holds its episodes and nothing outside all of them") {
    const measure::Scope scope{"free", {0, 2}, false};
    CHECK(scope.holds(0));
    CHECK_FALSE(scope.holds(1));
    CHECK_FALSE(scope.holds(std::nullopt));
}

TEST_CASE("five parts of the watched time, a border in the later one") {
    const MeasuredCase found{"episode,play,,,0,50\ncoverage,child,voice,,0,20\ncoverage,child,voice,,30,50\n"
                             "child,bid,voice,,1,2\n"};
    const measure::FiveBlocks blocks{found.seen, measure::scopes(found.seen).front()};
    const auto part = [&](Duration moment) { return blocks.of(Instant{moment}); };
    CHECK(part(0s) == 0);
    CHECK(part(8s - 1ns) == 0);
    CHECK(part(8s) == 1);
    CHECK(part(16s) == 2);
    CHECK(part(34s - 1ns) == 2); // 20 s before the gap and 4 after it: 24 of 40
    CHECK(part(34s) == 3);
    CHECK(part(42s) == 4);
    CHECK(part(50s - 1ns) == 4);
}

TEST_CASE("parts of a length that five does not divide") {
    const MeasuredCase found{"episode,play,,,0,0.000000013\nchild,bid,voice,,0,0.000000001\n"
                             "resolution,,,,0,0.000000001\n"};
    const measure::FiveBlocks blocks{found.seen, measure::scopes(found.seen).front()};
    std::string parts;
    for (int i = 0; i < 13; ++i) parts += std::to_string(blocks.of(Instant{Duration{i}}));
    CHECK(parts == "0001112223334");
}

TEST_CASE("work is done once each, on any number of threads") {
    for (const unsigned threads : {0U, 1U, 2U, 7U})
        for (const std::size_t size : {0UL, 1UL, 5UL, 1000UL}) {
            std::vector<int> done(size, 0);
            Progress silent;
            measure::in_parallel(size, threads, silent, [&](std::size_t first, std::size_t last) {
                for (std::size_t i = first; i < last; ++i) ++done[i];
            });
            CHECK(std::count(done.begin(), done.end(), 1) == static_cast<std::ptrdiff_t>(size));
        }
}

TEST_CASE("what the work throws is thrown on") {
    Progress silent;
    CHECK_THROWS_WITH_AS(measure::in_parallel(100, 3, silent,
                                              [](std::size_t first, std::size_t) {
                                                  if (first > 40) throw std::runtime_error{"no more"};
                                              }),
                         "no more", std::runtime_error);
}

TEST_CASE("who is asked to stop stops") {
    struct Impatient : Progress {
        bool stop_wanted() const override { return true; }
    } impatient;
    CHECK_THROWS_AS(measure::in_parallel(100, 1, impatient, [](std::size_t, std::size_t) {}), Stopped);
}
