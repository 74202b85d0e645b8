// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/misuse.hpp>
#include <attune/chance/stream.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <vector>

using namespace attune::chance;

namespace {

/// Σ (seen − expected)²/expected with equal expectations.
template <typename Counts>
double chi_square(const Counts& counts) {
    const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
    const double expected = total / static_cast<double>(counts.size());
    double sum = 0;
    for (const double count : counts) sum += (count - expected) * (count - expected) / expected;
    return sum;
}

} // namespace

TEST_CASE("a stream is threefry keyed by seed, purpose and index, counting blocks") {
    Stream stream{Seed{7}, "a", 3};
    // FNV-1a of "a": draft-eastlake-fnv, appendix C.
    const FourWords key{7, 0xaf63dc4c8601ec8c, 3, 1};
    for (std::uint64_t block = 0; block < 3; ++block)
        for (const std::uint64_t word : threefry(key, {block, 0, 0, 0})) CHECK(stream.bits() == word);
}

TEST_CASE("seed, purpose and index each give another row, and the same three the same row") {
    const auto first = [](std::uint64_t seed, std::string_view purpose, std::uint64_t index) {
        return Stream{Seed{seed}, purpose, index}.bits();
    };
    CHECK(first(1, "shift", 0) == first(1, "shift", 0));
    CHECK(first(1, "shift", 0) != first(2, "shift", 0));
    CHECK(first(1, "shift", 0) != first(1, "shifts", 0));
    CHECK(first(1, "shift", 0) != first(1, "shift", 1));
    CHECK(first(1, "", 0) != first(1, std::string_view{"\0", 1}, 0));
}

TEST_CASE("uniform numbers lie strictly inside (0, 1), and never on a half") {
    Stream stream{Seed{1}, "uniform", 0};
    for (int i = 0; i < 10'000; ++i) {
        const double u = stream.uniform();
        CHECK(u > 0);
        CHECK(u < 1);
        CHECK(std::fmod(u * 0x1p53, 2.0) == 1.0);
    }
}

// With a free seed these would fail once in 1,000 (99.9 % quantiles of χ²: R 4.2 qchisq(.999, df)).
TEST_CASE("uniform numbers fill a hundred bins evenly") {
    Stream stream{Seed{2}, "bins", 0};
    std::array<double, 100> bins{};
    for (int i = 0; i < 100'000; ++i) ++bins[static_cast<std::size_t>(stream.uniform() * 100)];
    CHECK(chi_square(bins) < 148.230);
}

TEST_CASE("below gives each number as often") {
    Stream stream{Seed{3}, "below", 0};
    std::array<double, 7> faces{};
    for (int i = 0; i < 70'000; ++i) ++faces.at(static_cast<std::size_t>(stream.below(7)));
    CHECK(chi_square(faces) < 22.458);
}

TEST_CASE("below is unbiased where 2^64 is far from a multiple of n") {
    // With n = 3·2⁶² a bare remainder or product would give the lower third twice as often.
    Stream stream{Seed{4}, "below", 0};
    constexpr std::uint64_t third = std::uint64_t{1} << 62;
    std::array<double, 3> thirds{};
    for (int i = 0; i < 30'000; ++i) ++thirds.at(static_cast<std::size_t>(stream.below(3 * third) / third));
    CHECK(chi_square(thirds) < 13.816);
}

TEST_CASE("below 1 is 0, and below 0 is misuse") {
    Stream stream{Seed{5}, "below", 0};
    CHECK(stream.below(1) == 0);
    CHECK_THROWS_WITH_AS(stream.below(0), "Stream::below: n is 0, there is no number below it", Misuse);
}

TEST_CASE("between includes both ends, over any range") {
    Stream stream{Seed{6}, "between", 0};
    std::map<std::int64_t, int> seen;
    for (int i = 0; i < 1000; ++i) ++seen[stream.between(-2, 1)];
    CHECK(seen.size() == 4); // would fail once in 10¹²⁴
    CHECK(seen.begin()->first == -2);
    CHECK(seen.rbegin()->first == 1);
    CHECK(stream.between(9, 9) == 9);
    using Limits = std::numeric_limits<std::int64_t>;
    CHECK(stream.between(Limits::min(), Limits::min()) == Limits::min());
    bool negative = false, positive = false;
    for (int i = 0; i < 100; ++i) // would fail once in 2⁹⁹
        (stream.between(Limits::min(), Limits::max()) < 0 ? negative : positive) = true;
    CHECK((negative && positive));
    CHECK_THROWS_WITH_AS(stream.between(2, 1), "Stream::between: last 1 is below first 2", Misuse);
}

TEST_CASE("shuffle keeps every value and gives each order as often") {
    Stream stream{Seed{7}, "shuffle", 0};
    std::map<std::array<int, 4>, double> orders;
    for (int i = 0; i < 24'000; ++i) {
        std::array<int, 4> values{1, 2, 3, 4};
        stream.shuffle(std::span{values});
        ++orders[values];
    }
    REQUIRE(orders.size() == 24); // would fail once in 10⁴⁴²
    std::vector<double> counts;
    for (const auto& [order, count] : orders) counts.push_back(count);
    CHECK(chi_square(counts) < 49.728);
}

TEST_CASE("shuffle leaves nothing and one thing as they are") {
    Stream stream{Seed{8}, "shuffle", 0};
    std::vector<int> none;
    stream.shuffle(std::span{none});
    std::vector<int> one{5};
    stream.shuffle(std::span{one});
    CHECK(one == std::vector{5});
}
