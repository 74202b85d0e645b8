// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/turning.hpp>

#include <doctest/doctest.h>

#include <rapidcheck.h>

#include <algorithm>

using namespace attune;
using namespace std::chrono_literals;
using measure::Turning;

namespace {

Instant at(Duration since_zero) {
    return Instant{since_zero};
}

Stretches seconds(const std::vector<std::pair<int, int>>& borders) {
    std::vector<Interval> intervals;
    for (const auto& [onset, offset] : borders)
        intervals.emplace_back(at(std::chrono::seconds{onset}), at(std::chrono::seconds{offset}));
    return Stretches{std::move(intervals)};
}

/// The naive twin: second by second, whether it is on; the watched seconds are turned in a list.
std::vector<bool> turned_second_by_second(const Stretches& part, const Stretches& watched, int lag, int end) {
    std::vector<int> seen;
    for (int s = 0; s < end; ++s)
        if (watched.contains(at(std::chrono::seconds{s}))) seen.push_back(s);
    std::vector<bool> on(static_cast<std::size_t>(end), false);
    for (std::size_t i = 0; i < seen.size(); ++i)
        if (part.contains(at(std::chrono::seconds{seen[i]})))
            on[static_cast<std::size_t>(seen[(i + static_cast<std::size_t>(lag)) % seen.size()])] = true;
    return on;
}

Stretches random_part(int end) {
    std::vector<std::pair<int, int>> borders;
    for (int n = *rc::gen::inRange(0, 6); n > 0; --n) {
        const int onset = *rc::gen::inRange(0, end - 1);
        borders.emplace_back(onset, *rc::gen::inRange(onset + 1, end));
    }
    return seconds(borders);
}

} // namespace

TEST_CASE("a lag of nothing leaves what was watched") {
    const Turning turning{seconds({{0, 10}, {20, 30}})};
    CHECK(turning.moved(seconds({{5, 25}}), 0s) == seconds({{5, 10}, {20, 25}}));
}

TEST_CASE("what crosses a gap or the seam goes on at the other side") {
    const Turning turning{seconds({{0, 10}, {20, 30}})};
    CHECK(turning.moved(seconds({{6, 9}}), 3s) == seconds({{9, 10}, {20, 22}}));
    CHECK(turning.moved(seconds({{27, 30}}), 2s) == seconds({{0, 2}, {29, 30}}));
    CHECK(turning.moved(seconds({{12, 18}}), 4s).empty());
}

TEST_CASE("an onset moves once, and one outside watched time stays out") {
    const Turning turning{seconds({{0, 10}, {20, 30}})};
    const std::vector<Instant> onsets{at(0s), at(9s), at(15s), at(29s)};
    CHECK(turning.moved(onsets, 2s) == std::vector{at(1s), at(2s), at(21s)});
}

TEST_CASE("the walk over stretches equals the turn second by second") {
    CHECK(rc::check([] {
        constexpr int end = 40;
        const Stretches watched = random_part(end);
        RC_PRE(!watched.empty());
        const Stretches part = random_part(end);
        const Turning turning{watched};
        const int length = static_cast<int>(turning.length() / 1s);
        const int lag = *rc::gen::inRange(0, length);
        const Stretches moved = turning.moved(part, std::chrono::seconds{lag});
        const std::vector<bool> naive = turned_second_by_second(part, watched, lag, end);
        for (int s = 0; s < end; ++s)
            RC_ASSERT(moved.contains(at(std::chrono::seconds{s})) == naive[static_cast<std::size_t>(s)]);
        RC_ASSERT(moved.length() == intersection(part, watched).length());
    }));
}
