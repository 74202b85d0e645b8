// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/interval.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace std::chrono_literals;

namespace {
Interval between(int onset, int offset) {
    return {Instant{std::chrono::seconds{onset}}, Instant{std::chrono::seconds{offset}}};
}
} // namespace

TEST_CASE("a moment at the onset is inside, one at the offset is not") {
    const Interval interval = between(2, 5);
    CHECK_FALSE(interval.contains(Instant{2s - 1ns}));
    CHECK(interval.contains(Instant{2s}));
    CHECK(interval.contains(Instant{3s}));
    CHECK(interval.contains(Instant{5s - 1ns}));
    CHECK_FALSE(interval.contains(Instant{5s}));
}

TEST_CASE("equal intervals contain each other; one that reaches further is not contained") {
    CHECK(between(2, 5).contains(between(2, 5)));
    CHECK(between(2, 5).contains(between(3, 4)));
    CHECK_FALSE(between(2, 5).contains(between(2, 6)));
    CHECK_FALSE(between(2, 5).contains(between(1, 5)));
}

TEST_CASE("touching intervals share no time") {
    CHECK_FALSE(overlap(between(0, 2), between(2, 3)));
    CHECK(overlap(between(0, 3), between(2, 4)) == between(2, 3));
    CHECK(overlap(between(0, 9), between(2, 4)) == between(2, 4));
}

TEST_CASE("an interval is never empty or turned round") {
    CHECK_THROWS_AS(between(2, 2), Misuse);
    CHECK_THROWS_WITH(between(3, 2), "Interval: onset 3000000000 ns is not before offset 2000000000 ns");
    CHECK_FALSE(stretch(Instant{2s}, Instant{2s}));
    CHECK(stretch(Instant{1s}, Instant{2s}) == between(1, 2));
}
