// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/misuse.hpp>
#include <attune/chance/moving_blocks.hpp>
#include <attune/chance/whole_units.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <numeric>
#include <vector>

using namespace attune::chance;

namespace {

ResampledStatistic mean_of(const std::vector<double>& values) {
    return [&values](std::span<const std::size_t> chosen) -> std::optional<double> {
        if (chosen.empty()) return std::nullopt;
        double sum = 0;
        for (const std::size_t i : chosen) sum += values[i];
        return sum / static_cast<double>(chosen.size());
    };
}

} // namespace

TEST_CASE("a statistic that never varies has an interval without length") {
    const std::vector<double> same(20, 3.5);
    CHECK(whole_units_interval(20, mean_of(same)) == Bounds{3.5, 3.5});
}

TEST_CASE("whole units give an interval from five on") {
    const std::vector<double> values{1, 2, 3, 4, 5};
    CHECK_FALSE(whole_units_interval(4, mean_of(values)).has_value());
    const auto bounds = whole_units_interval(5, mean_of(values));
    REQUIRE(bounds.has_value());
    // The mean of 5 draws from 1…5: P(mean <= 1.6) = .0179, P(mean <= 1.8) = .0403, by counting all 5⁵ sums.
    // The 51st of 2,000 is 1.8 unless 51 or more are <= 1.6: once in 100 seeds (binomial; as often above).
    CHECK(bounds->low == doctest::Approx(1.8));
    CHECK(bounds->high == doctest::Approx(4.2));
}

TEST_CASE("the same seed and purpose give the same interval, another seed another") {
    std::vector<double> values(30);
    std::iota(values.begin(), values.end(), 0.0);
    const auto interval = [&](Resampling how) { return *whole_units_interval(30, mean_of(values), how); };
    CHECK(interval({Seed{5}, "pooling"}) == interval({Seed{5}, "pooling"}));
    CHECK_FALSE(interval({Seed{5}, "pooling"}) == interval({Seed{6}, "pooling"}));
    CHECK_FALSE(interval({Seed{5}, "pooling"}) == interval({Seed{5}, "other"}));
}

TEST_CASE("a statistic without a value in more than one of twenty resamples is undetermined") {
    int call = 0;
    const auto missing_every = [&call](int nth) {
        return [&call, nth](std::span<const std::size_t>) -> std::optional<double> {
            return ++call % nth == 0 ? std::nullopt : std::optional{1.0};
        };
    };
    CHECK(whole_units_interval(9, missing_every(20)).has_value());
    CHECK_FALSE(whole_units_interval(9, missing_every(19)).has_value());
    CHECK_THROWS_WITH_AS(whole_units_interval(9, missing_every(20), {Seed{1}, "none", 0}),
                         "percentile_interval: no resamples were asked for", Misuse);
}

TEST_CASE("blocks keep neighbours together and wrap round the seam") {
    std::vector<std::int64_t> positions(100);
    std::iota(positions.begin(), positions.end(), std::int64_t{0});
    std::vector<double> drawn(100);
    bool in_runs = true;
    const auto look = [&](std::span<const std::size_t> chosen) -> std::optional<double> {
        in_runs &= chosen.size() == 100;
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            ++drawn[chosen[i]];
            if (i % 10 != 0) in_runs &= chosen[i] == (chosen[i - 1] + 1) % 100;
        }
        return 0;
    };
    REQUIRE(moving_blocks_interval({positions, 100, 10}, look).has_value());
    CHECK(in_runs);
    // Each position is in 2,000·10·10/100 blocks on average, s.d. 42; outside ±5 s.d. once in 17,000 seeds.
    for (const double count : drawn) CHECK(std::abs(count - 2000) < 5 * 43);
}

TEST_CASE("below ten blocks there is no interval, and nonsense is misuse") {
    const std::array<std::int64_t, 3> positions{0, 5, 99};
    const auto one = [](std::span<const std::size_t>) -> std::optional<double> { return 1; };
    CHECK(moving_blocks_interval({positions, 100, 10}, one).has_value());
    CHECK_FALSE(moving_blocks_interval({positions, 100, 11}, one).has_value());
    CHECK_THROWS_WITH_AS(moving_blocks_interval({positions, 99, 9}, one),
                         "moving_blocks_interval: position 99 is outside [0, 99)", Misuse);
    CHECK_THROWS_WITH_AS(moving_blocks_interval({positions, 100, 0}, one),
                         "moving_blocks_interval: a block of 0 is no block", Misuse);
}

TEST_CASE("intervals of the mean hold the truth nearly as often as they say") {
    // 400 sequences of 200 with correlation .5 between neighbours, blocks of 20. In 4,000 such sequences
    // (seed 4) 89.7 % of the intervals from blocks held the mean, and 73.7 % of those from single draws. The
    // limits are 3 and 3.3 standard errors away: with a free seed one of the checks would fail once in 500.
    int blocks_hold = 0, singles_hold = 0;
    std::vector<std::int64_t> positions(200);
    std::iota(positions.begin(), positions.end(), std::int64_t{0});
    for (std::uint64_t run = 0; run < 400; ++run) {
        Stream stream{Seed{3}, "sequence", run};
        std::vector<double> values(200);
        double last = stream.normal() / std::sqrt(.75);
        for (double& value : values) value = last = .5 * last + stream.normal();
        const Resampling how{Seed{run}, "coverage", 400};
        blocks_hold += moving_blocks_interval({positions, 200, 20}, mean_of(values), how)->contains(0);
        singles_hold += whole_units_interval(200, mean_of(values), how)->contains(0);
    }
    CAPTURE(blocks_hold);
    CAPTURE(singles_hold);
    CHECK(blocks_hold > 340);
    CHECK(singles_hold < 324);
}
