// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/misuse.hpp>
#include <attune/chance/multiple_tests.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>

using namespace attune::chance;
using Maybe = std::optional<double>;

TEST_CASE("adjusted p-values equal R's p.adjust(method = \"BH\")") {
    // The 15 p-values of Benjamini & Hochberg 1995, section 4; expected: R 4.2.2, p.adjust(p, "BH").
    const std::array<Maybe, 15> p{.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344,
                                  .0459, .3240, .4262, .5719, .6528, .7590, 1.0};
    const auto adjusted = benjamini_hochberg(p);
    const std::array expected{.0015,
                              .003,
                              .0095,
                              .035625,
                              .0603,
                              .063857142857142857,
                              .063857142857142857,
                              .0645,
                              .0765,
                              .486,
                              .58118181818181818,
                              .714875,
                              .75323076923076926,
                              .81321428571428567,
                              1.0};
    for (std::size_t i = 0; i < p.size(); ++i)
        CHECK(*adjusted[i] == doctest::Approx(expected[i]).epsilon(1e-14));
}

TEST_CASE("an undetermined test stays so and makes no other test harder") {
    const auto with = benjamini_hochberg(std::array<Maybe, 3>{.04, std::nullopt, .03});
    CHECK(with[0] == doctest::Approx(.04));
    CHECK_FALSE(with[1].has_value());
    CHECK(with[2] == doctest::Approx(.04)); // .03·2/1 = .06, but not above its larger neighbour's .04
}

TEST_CASE("no tests give no adjusted p-values, and one keeps its own") {
    CHECK(benjamini_hochberg({}).empty());
    CHECK(benjamini_hochberg(std::array<Maybe, 1>{.2})[0] == doctest::Approx(.2));
    CHECK_THROWS_WITH_AS(benjamini_hochberg(std::array<Maybe, 1>{1.5}),
                         "benjamini_hochberg: p 1.5 is outside [0, 1]", Misuse);
}

TEST_CASE("adjusting never lowers a p-value, passes 1 or changes the order") {
    CHECK(rc::check([](const std::vector<unsigned char>& bytes) {
        std::vector<Maybe> p;
        for (const unsigned char byte : bytes) p.push_back(byte / 255.0);
        const auto adjusted = benjamini_hochberg(p);
        for (std::size_t i = 0; i < p.size(); ++i) {
            RC_ASSERT(*adjusted[i] >= *p[i]);
            RC_ASSERT(*adjusted[i] <= 1);
            for (std::size_t j = 0; j < p.size(); ++j)
                if (*p[i] <= *p[j]) RC_ASSERT(*adjusted[i] <= *adjusted[j]);
        }
    }));
}
