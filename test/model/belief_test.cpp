// SPDX-License-Identifier: Apache-2.0
#include <attune/model/belief.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

using namespace attune;
using namespace attune::model;

namespace {

using Kind = Distribution::Kind;
constexpr double trigamma_of_one = std::numbers::pi * std::numbers::pi / 6;

struct Told {
    Distribution spread;
    Scale scale;
    double mean;
    double variance;
};

} // namespace

TEST_CASE("mean and variance along the coordinate are those of the books") {
    // Abramowitz & Stegun 6.3, 6.4; the logarithm of an exponential variable is Gumbel's.
    const double euler = std::numbers::egamma;
    for (const Told& one :
         {Told{{Kind::log_normal, .9, .6}, Scale::logarithm, std::log(.9), .36},
          Told{{Kind::exponential, .8, 0}, Scale::logarithm, std::log(.8) - euler, trigamma_of_one},
          Told{{Kind::gamma, 2, 3}, Scale::logarithm, std::log(3.) + 1 - euler, trigamma_of_one - 1},
          Told{{Kind::half_normal, 2, 0},
               Scale::logarithm,
               std::log(2.) - (euler + std::numbers::ln2) / 2,
               3 * trigamma_of_one / 4},
          Told{{Kind::beta, 2, 1}, Scale::logit, 1, 2 * trigamma_of_one - 1},
          Told{{Kind::uniform, 0, 1}, Scale::logit, 0, 2 * trigamma_of_one}}) {
        CAPTURE(text(one.spread));
        const Belief belief{one.scale, one.spread};
        CHECK(belief.mean() == doctest::Approx(one.mean).epsilon(.01));
        CHECK(belief.variance() == doctest::Approx(one.variance).epsilon(.02));
    }
    CHECK(Belief::weak(Scale::logarithm, 3).mean() == doctest::Approx(std::log(3.)));
    CHECK(Belief::weak(Scale::logarithm, 3).variance() == 1);
    CHECK(Belief::weak(Scale::logit, .5).variance() == 2.25);
}

TEST_CASE("a normal law as sharp as a belief at its top has the variance of the books") {
    struct Sharp {
        Distribution spread;
        Scale scale;
        double variance;
    };
    for (const Sharp& one : {Sharp{{Kind::log_normal, .9, .6}, Scale::logarithm, .36},
                             Sharp{{Kind::exponential, .8, 0}, Scale::logarithm, 1},
                             Sharp{{Kind::gamma, .6, .35}, Scale::logarithm, 1 / .6},
                             Sharp{{Kind::half_normal, .8, 0}, Scale::logarithm, .5},
                             Sharp{{Kind::beta, 1.6, 2.8}, Scale::logit, 1 / 1.6 + 1 / 2.8}}) {
        CAPTURE(text(one.spread));
        CHECK(Belief(one.scale, one.spread).variance_at_top() == doctest::Approx(one.variance).epsilon(1e-6));
    }
    CHECK(Belief::weak(Scale::logit, .3).variance_at_top() == 2.25);
    const Belief uniform{Scale::logarithm, {Kind::uniform, .5, 2}};
    CHECK(uniform.variance_at_top() == uniform.variance());
}

TEST_CASE("the density along the coordinate has the mean and variance that are told, and its own slope") {
    for (const Distribution& spread :
         {Distribution{Kind::log_normal, .9, .6}, Distribution{Kind::gamma, 1.5, .4},
          Distribution{Kind::beta, 1.6, 2.8}, Distribution{Kind::half_normal, .8, 0},
          Distribution{Kind::exponential, .3, 0}})
        for (const Scale scale : {Scale::logarithm, Scale::logit}) {
            if (scale == Scale::logit && spread.kind != Kind::beta) continue;
            CAPTURE(text(spread));
            const Belief belief{scale, spread};
            double weights = 0, first = 0, second = 0;
            for (double at = -12; at < (spread.kind == Kind::beta && scale == Scale::logarithm ? 0 : 12);
                 at += .001) {
                const double weight = std::exp(belief.log_density(at).value);
                weights += weight;
                first += weight * at;
                second += weight * at * at;
            }
            const double mean = first / weights;
            CHECK(belief.mean() == doctest::Approx(mean).epsilon(.01));
            CHECK(belief.variance() == doctest::Approx(second / weights - mean * mean).epsilon(.03));
            for (const double at : {-2., -.7}) {
                const double step = 1e-5;
                const double rise = belief.log_density(at + step).value - belief.log_density(at - step).value;
                CHECK(belief.log_density(at).slopes[0] == doctest::Approx(rise / (2 * step)).epsilon(1e-6));
            }
        }
}

TEST_CASE("a uniform belief keeps the search between its ends") {
    const Belief belief{Scale::logarithm, {Kind::uniform, .5, 2}};
    double least = -5, most = 5;
    belief.narrow(least, most);
    CHECK(least == doctest::Approx(std::log(.5)));
    CHECK(most == doctest::Approx(std::log(2.)));
    Belief::weak(Scale::logarithm, 1).narrow(least, most);
    CHECK(most == doctest::Approx(std::log(2.)));
}

TEST_CASE("what everybody has alike is no belief") {
    CHECK_THROWS_WITH_AS(Belief(Scale::logarithm, {Kind::constant, .8, 0}), "0.8 is the same for everybody",
                         Misuse);
    CHECK_THROWS_WITH_AS(Belief(Scale::logarithm, {Kind::log_normal, .8, 0}),
                         "log-normal 0.8 0 is the same for everybody", Misuse);
}
