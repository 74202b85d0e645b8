// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/misuse.hpp>
#include <attune/chance/null_sample.hpp>
#include <attune/chance/stream.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

using namespace attune::chance;

namespace {

std::vector<double> one_to(std::size_t n) {
    std::vector<double> values(n);
    std::iota(values.begin(), values.end(), 1.0);
    return values;
}

} // namespace

TEST_CASE("the 95 % range is the order statistics of the definition") {
    // By hand: ⌈.025 (N + 1)⌉ and ⌊.975 (N + 1)⌋.
    struct Row {
        std::size_t n;
        double low, high;
    };
    for (const auto& [n, low, high] :
         {Row{1000, 26, 975}, Row{999, 25, 975}, Row{1, 1, 1}, Row{38, 1, 38}, Row{39, 1, 39}, Row{40, 2, 39},
          Row{79, 2, 78}, Row{10'000, 251, 9750}}) {
        CAPTURE(n);
        const NullSummary summary = summarise(one_to(n));
        CHECK(summary.low == low);
        CHECK(summary.high == high);
        CHECK(summary.size == n);
    }
}

TEST_CASE("the summary has mean and standard deviation, in whatever order the values come") {
    const NullSummary summary = summarise(std::array{4.0, 1.0, 3.0, 2.0});
    CHECK(summary.mean == 2.5);
    CHECK(summary.standard_deviation == doctest::Approx(1.2909944487358056)); // √(5/3)
    CHECK(summarise(std::array{3.0}).standard_deviation == 0);
}

TEST_CASE("p counts the observed value among the null values, and ties against the finding") {
    const std::array null{1.0, 2.0, 2.0, 3.0};
    CHECK(p_value(2, null, Sided::greater).value() == 4.0 / 5);
    CHECK(p_value(2, null, Sided::less).value() == 4.0 / 5);
    CHECK(p_value(2, null, Sided::two).value() == 1);
    CHECK(p_value(3, null, Sided::greater).value() == 2.0 / 5);
    CHECK(p_value(3.5, null, Sided::greater).value() == 1.0 / 5);
    CHECK(p_value(3.5, null, Sided::two).value() == 2.0 / 5);
    CHECK(p_value(0, null, Sided::less).value() == 1.0 / 5);
    CHECK(p_value(0, null, Sided::greater).value() == 1);
}

TEST_CASE("floating noise does not break a tie") {
    const double thrice = 0.1 + 0.1 + 0.1; // 0.30000000000000004
    CHECK(thrice != 0.3);
    CHECK(tied(thrice, 0.3));
    CHECK(p_value(thrice, std::array{0.3}, Sided::greater).value() == 1);
    CHECK(p_value(0.3, std::array{thrice}, Sided::less).value() == 1);
    CHECK(tied(0, 0));
    CHECK_FALSE(tied(0, 1e-300));
    CHECK_FALSE(tied(1, 1 + 2e-12));
    CHECK_FALSE(tied(1, -1));
}

TEST_CASE("a p-value carries its test, its size and its side") {
    const PValue p = p_value(2, std::array{1.0, 2.0}, Sided::less, {"CircularShift", 12});
    CHECK(p.test() == "CircularShift");
    CHECK(p.observations() == 12);
    CHECK(p.shifts() == 2);
    CHECK(p.sided() == Sided::less);
    CHECK(name(p.sided()) == "less");
}

TEST_CASE("a p-value of 0, above 1 or not a number is refused") {
    CHECK(PValue(1, Sided::two, 0, {"exact", 3}).value() == 1);
    CHECK_THROWS_WITH_AS(PValue(0, Sided::two, 0, {"exact", 3}), "PValue of exact: 0 is outside (0, 1]",
                         Misuse);
    CHECK_THROWS_AS(PValue(1.5, Sided::two, 0, {"exact", 3}), Misuse);
    CHECK_THROWS_AS(PValue(std::numeric_limits<double>::quiet_NaN(), Sided::two, 0, {}), Misuse);
}

TEST_CASE("a null without values, or with one that is not finite, is misuse") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    CHECK_THROWS_WITH_AS(summarise({}), "a null sample: it holds no values", Misuse);
    CHECK_THROWS_WITH_AS(p_value(1, std::array{infinity}, Sided::two), "a null sample: inf is not finite",
                         Misuse);
    CHECK_THROWS_WITH_AS(p_value(infinity, std::array{1.0}, Sided::two),
                         "the observed value inf is not finite", Misuse);
}

TEST_CASE("the randomised p breaks ties by its uniform number, and its sides mirror each other") {
    const std::array null{1.0, 2.0, 2.0, 3.0};
    CHECK(randomised_p(2, null, Sided::greater, 0) == doctest::Approx(1.0 / 5));
    CHECK(randomised_p(2, null, Sided::greater, 1) == doctest::Approx(4.0 / 5));
    CHECK(randomised_p(2, null, Sided::greater, .5) == doctest::Approx(2.5 / 5));
    CHECK(randomised_p(2, null, Sided::less, .25)
          == doctest::Approx(1 - randomised_p(2, null, Sided::greater, .75)));
    CHECK(randomised_p(3, null, Sided::two, .5) == doctest::Approx(2 * 1.0 / 5));
    CHECK_THROWS_AS(randomised_p(2, null, Sided::greater, 1.5), Misuse);
}

TEST_CASE("excess and index are measured against what was possible") {
    CHECK(excess(.75, .5) == .25);
    CHECK(index_against_chance(.75, .5) == .5);
    CHECK(index_against_chance(.25, .5) == -.5);
    CHECK(index_against_chance(1, .5) == 1);
    CHECK(index_against_chance(0, .5) == -1);
    CHECK(index_against_chance(.5, .5) == 0);
}

TEST_CASE("the index is undetermined where little was possible, and only there") {
    CHECK(index_against_chance(.97, .95).has_value());
    CHECK_FALSE(index_against_chance(.97, .951).has_value());
    CHECK(index_against_chance(.5, .99).has_value()); // far below: a negative index has room
    CHECK(index_against_chance(.02, .05).has_value());
    CHECK_FALSE(index_against_chance(.02, .049).has_value());
    CHECK(index_against_chance(.5, .01).has_value());
    CHECK_THROWS_AS(index_against_chance(1.1, .5), Misuse);
}

TEST_CASE("p-values of draws from the null are rarely small, and randomised ones exactly so") {
    // 4,000 tests of 99 null values on a statistic with many ties. The margins are 3 standard errors: with a
    // free seed each of the two checks would fail about once in 370.
    constexpr int tests = 4000;
    int small = 0, randomised_small = 0;
    for (int test = 0; test < tests; ++test) {
        Stream stream{Seed{11}, "null", static_cast<std::uint64_t>(test)};
        const auto draw = [&] { return static_cast<double>(stream.below(20)); };
        std::vector<double> null(99);
        for (double& value : null) value = draw();
        const double observed = draw();
        small += p_value(observed, null, Sided::greater).value() <= .1;
        randomised_small += randomised_p(observed, null, Sided::greater, stream.uniform()) <= .1;
    }
    const double margin = 3 * std::sqrt(.1 * .9 * tests);
    CHECK(small < .1 * tests + margin);
    CHECK(std::abs(randomised_small - .1 * tests) < margin);
}
