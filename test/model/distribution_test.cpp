// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/watchers.hpp>

#include <attune/model/distribution.hpp>
#include <attune/model/procedure.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::model;
using Kind = Distribution::Kind;

namespace {

Distribution read(std::variant<std::string, double, bool> value) {
    return distribution({std::move(value), "pop.toml:3"}, "calm");
}

/// Mean of 20,000 draws.
test::Sample sample(std::string_view text) {
    chance::Stream stream{chance::Seed{5}, "distribution", 0};
    const Distribution one = read(std::string{text});
    test::Sample made;
    for (int i = 0; i < 20'000; ++i) made.add(one.draw(stream));
    return made;
}

/// Fails in 1 of 15,000 seeds each.
void check_mean(std::string_view text, double mean) {
    const test::Sample drawn = sample(text);
    INFO(text, " has mean ", drawn.mean());
    CHECK(std::abs(drawn.mean() - mean) < 4 * drawn.error());
}

} // namespace

TEST_CASE("a distribution is a number, or a name with its numbers") {
    CHECK(read(.5) == Distribution{Kind::constant, .5, 0});
    CHECK(read("log-normal 0.9 0.6") == Distribution{Kind::log_normal, .9, .6});
    CHECK(read("  half-normal   .8 ") == Distribution{Kind::half_normal, .8, 0});
    for (const std::string written : {"uniform 0 1", "log-normal 0.9 0.6", "beta 6 2", "gamma 0.22 0.06",
                                      "half-normal 0.8", "exponential 0.8"})
        CHECK(text(read(written)) == written);
    CHECK(text(read(.25)) == "0.25");
}

TEST_CASE("what is drawn has the mean of its distribution") {
    check_mean("uniform 1 3", 2);
    check_mean("log-normal 0.9 0.6", .9 * std::exp(.18));
    check_mean("beta 6 2", .75);
    check_mean("gamma 0.22 0.06", .22 * .06);
    check_mean("half-normal 0.8", .8 * std::sqrt(2 / 3.14159265));
    check_mean("exponential 0.8", .8);
    CHECK(sample("uniform 2 2").mean() == 2);
}

TEST_CASE("what is no distribution is refused, with what it should be") {
    CHECK_THROWS_WITH_AS(read("log-normal 0 0.6"),
                         "pop.toml:3: calm = \"log-normal 0 0.6\" is no distribution; it is written "
                         "log-normal MEDIAN DEVIATION, with numbers that make sense",
                         UnusableScript);
    const auto forms = "pop.toml:3: calm wants a number or a distribution: \"uniform LEAST MOST\", "
                       "\"log-normal MEDIAN DEVIATION\", \"beta EXPONENT EXPONENT\", \"gamma SHAPE SCALE\", "
                       "\"half-normal DEVIATION\", \"exponential MEAN\"";
    for (const std::string wrong : {"normal 1 2", "beta 1", "", "beta 1 2 3"})
        CHECK_THROWS_WITH_AS(read(wrong), forms, UnusableScript);
    CHECK_THROWS_WITH_AS(read(true), forms, UnusableScript);
    for (const std::string wrong : {"uniform 2 1", "beta 0 1", "gamma 1 x", "exponential -1", "gamma 1 nan",
                                    "uniform 0 inf", "log-normal 1 1e300"})
        CHECK_THROWS_AS(read(wrong), UnusableScript);
}
