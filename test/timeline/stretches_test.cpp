// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/misuse.hpp>
#include <attune/timeline/stretches.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <vector>

using namespace attune;
using namespace std::chrono_literals;

namespace {

Interval between(int onset, int offset) {
    return {Instant{std::chrono::seconds{onset}}, Instant{std::chrono::seconds{offset}}};
}
Instant at(int second) {
    return Instant{std::chrono::seconds{second}};
}

/// The same part of time as one answer for each second: obvious, and slow.
std::vector<bool> by_second(const Stretches& stretches) {
    std::vector<bool> inside;
    for (int second = 0; second < 60; ++second) inside.push_back(stretches.contains(at(second)));
    return inside;
}

Stretches some_stretches() {
    std::vector<Interval> intervals;
    const int count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i) {
        const int onset = *rc::gen::inRange(0, 50);
        intervals.push_back(between(onset, onset + *rc::gen::inRange(1, 9)));
    }
    return Stretches{intervals};
}

template <typename Combine>
bool second_by_second(const Stretches& made, const Stretches& one, const Stretches& other, Combine combine) {
    const auto left = by_second(one);
    const auto right = by_second(other);
    const auto found = by_second(made);
    for (std::size_t i = 0; i < found.size(); ++i)
        if (found[i] != combine(left[i], right[i])) return false;
    return true;
}

} // namespace

TEST_CASE("stretches that overlap or touch are joined, in any order") {
    const Stretches joined{{between(5, 6), between(0, 2), between(2, 3), between(1, 2)}};
    REQUIRE(joined.size() == 2);
    CHECK(joined.intervals()[0] == between(0, 3));
    CHECK(joined.intervals()[1] == between(5, 6));
    CHECK(joined.length() == 4s);
}

TEST_CASE("walking over the borders of a stretch") {
    const Stretches part{{between(2, 4), between(6, 7)}};
    CHECK_FALSE(part.contains(Instant{2s - 1ns}));
    CHECK(part.contains(at(2)));
    CHECK_FALSE(part.contains(at(4)));
    CHECK(part.holding(at(6)) == between(6, 7));
    CHECK_FALSE(part.meets(between(4, 6)));
    CHECK(part.meets(between(4, 7)));
    CHECK(part.first_from(at(3)) == at(3));
    CHECK(part.first_from(at(4)) == at(6));
    CHECK_FALSE(part.first_from(at(7)));
    CHECK(part.contains(between(2, 4)));
    CHECK_FALSE(part.contains(between(2, 7)));
}

TEST_CASE("positions on the joined axis lead there and back") {
    const Stretches part{{between(2, 4), between(6, 7)}};
    CHECK(part.length_before(at(0)) == 0s);
    CHECK(part.length_before(at(3)) == 1s);
    CHECK(part.length_before(at(5)) == 2s);
    CHECK(part.length_before(at(9)) == 3s);
    CHECK(part.at_position(0s) == at(2));
    CHECK(part.at_position(2s) == at(6));
    CHECK(part.length_within(between(3, 7)) == 2s);
    CHECK_THROWS_AS(part.at_position(3s), Misuse);
    CHECK_THROWS_AS(part.at_position(-1ns), Misuse);
}

TEST_CASE("a gap of exactly the given length stays open") {
    const Stretches part{{between(0, 1), between(3, 4)}};
    CHECK(close_gaps_shorter_than(part, 2s) == part);
    CHECK(close_gaps_shorter_than(part, 2s + 1ns) == Stretches{{between(0, 4)}});
}

TEST_CASE("the algebra of stretches is that of their seconds") {
    CHECK(rc::check([] {
        const Stretches one = some_stretches();
        const Stretches other = some_stretches();
        RC_ASSERT(second_by_second(unite(one, other), one, other, [](bool a, bool b) { return a || b; }));
        RC_ASSERT(
            second_by_second(intersection(one, other), one, other, [](bool a, bool b) { return a && b; }));
        RC_ASSERT(
            second_by_second(difference(one, other), one, other, [](bool a, bool b) { return a && !b; }));
        const Interval window = between(10, 30);
        RC_ASSERT(intersection(one, window) == intersection(one, Stretches{{window}}));
        RC_ASSERT(one.length_within(window) == intersection(one, window).length());
        RC_ASSERT(difference(one, other).length() + intersection(one, other).length() == one.length());
    }));
}
