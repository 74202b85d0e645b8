// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/fitted_dyad.hpp>

#include <attune/model/draws.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

/// Two numbers that lean on each other, a share that is free, and a counted way.
Fit any_fit() {
    Fit fit;
    fit.parameters = default_parameters();
    fit.uncertainty.freedoms = {{Parameter::attentiveness}, {Parameter::offer_rate}, {Parameter::use_gaze}};
    fit.uncertainty.place = {std::log(.8), std::log(2.5), .4};
    fit.uncertainty.covariance = {.09, .03, 0, .03, .04, -.02, 0, -.02, .16};
    fit.uncertainty.counted = {{"distraction_begins", {{Parameter::distraction_begins, 1}}, 7, 10, {}},
                               {"engaged -> averted",
                                {{Parameter::engaged_averted, 2.5}, {Parameter::engaged_averted_distress, 5}},
                                30,
                                20,
                                {}}};
    return fit;
}

} // namespace

TEST_CASE("draws have the mean and the covariance of the fit, in its free coordinates") {
    const Fit fit = any_fit();
    const Uncertainty& laws = fit.uncertainty;
    constexpr std::uint64_t n = 20000;
    // Five standard errors on each of nine numbers: a free seed would fail once in 190,000.
    for (const std::uint64_t seed : {1, 2, 3}) {
        CAPTURE(seed);
        const Draws draws{fit, chance::Seed{seed}};
        std::vector<std::vector<double>> places;
        for (std::uint64_t i = 0; i < n; ++i) {
            const Parameters drawn = draws.draw(i);
            places.emplace_back();
            for (const Freedom& one : laws.freedoms)
                places.back().push_back(one.coordinate(drawn[one.parameter]));
        }
        for (std::size_t i = 0; i < 3; ++i) {
            double sum = 0;
            for (const auto& place : places) sum += place[i] - laws.place[i];
            const double variance = laws.covariance[i * 3 + i];
            CHECK(std::abs(sum / n) < 5 * std::sqrt(variance / n));
            for (std::size_t k = 0; k <= i; ++k) {
                double products = 0;
                for (const auto& place : places)
                    products += (place[i] - laws.place[i]) * (place[k] - laws.place[k]);
                const double covariance = laws.covariance[i * 3 + k];
                const double spread = variance * laws.covariance[k * 3 + k] + covariance * covariance;
                CHECK(std::abs(products / n - covariance) < 5 * std::sqrt(spread / n));
            }
        }
    }
}

TEST_CASE("a counted way is drawn from the Gamma law of its count") {
    const Draws draws{any_fit(), chance::Seed{4}};
    constexpr int n = 20000;
    double rates = 0, factors = 0, squares = 0;
    for (int i = 0; i < n; ++i) {
        const Parameters drawn = draws.draw(static_cast<std::uint64_t>(i));
        rates += drawn[Parameter::distraction_begins];
        const double factor = drawn[Parameter::engaged_averted] / 2.5;
        CHECK(drawn[Parameter::engaged_averted_distress] == doctest::Approx(5 * factor));
        factors += factor;
        squares += factor * factor;
    }
    // Mean and variance of Gamma(n + ½)/E; five standard errors of each mean.
    CHECK(std::abs(rates / n - .75) < 5 * std::sqrt(.075 / n));
    CHECK(std::abs(factors / n - 1.525) < 5 * std::sqrt(.07625 / n));
    CHECK(squares / n - factors / n * factors / n == doctest::Approx(.07625).epsilon(.06));
}

TEST_CASE("a draw depends on its seed and index alone") {
    const Draws draws{any_fit(), chance::Seed{5}}, again{any_fit(), chance::Seed{5}};
    const Parameters seventh = draws.draw(7);
    CHECK(seventh == again.draw(7));
    CHECK(seventh != draws.draw(8));
    CHECK(seventh != Draws{any_fit(), chance::Seed{6}}.draw(7));
}

TEST_CASE("a flat direction keeps its usual value in every draw") {
    Fit fit = any_fit();
    fit.uncertainty.covariance = {0, 0, 0, 0, .04, 0, 0, 0, .16};
    const Draws draws{fit, chance::Seed{1}};
    for (std::uint64_t i = 0; i < 20; ++i)
        CHECK(draws.draw(i)[Parameter::attentiveness] == doctest::Approx(.8));
}

TEST_CASE("every draw lies inside the box of the search") {
    Fit fit = any_fit();
    fit.uncertainty.covariance = {16, 0, 0, 0, 16, 0, 0, 0, 16};
    const Draws draws{fit, chance::Seed{2}};
    const Box limits = box(fit.uncertainty.freedoms);
    for (std::uint64_t i = 0; i < 500; ++i) {
        const Parameters drawn = draws.draw(i);
        for (std::size_t k = 0; k < 3; ++k) {
            const Freedom& one = fit.uncertainty.freedoms[k];
            CHECK(one.coordinate(drawn[one.parameter]) >= limits.least[k] - 1e-9);
            CHECK(one.coordinate(drawn[one.parameter]) <= limits.most[k] + 1e-9);
        }
    }
}

TEST_CASE("what a fit could not tell is named, and what it told is drawn around it") {
    const Plan plan = one_strategy("free-play");
    const Fit fit = fit_of_one(session_of(plan, 0).told, plan.parameters);
    const Draws draws{fit, chance::Seed{1}};
    for (const auto* numbers : {&fit.caregiver, &fit.child})
        for (const Fitted& one : *numbers) {
            CAPTURE(one.name);
            const bool kept =
                std::find(draws.kept().begin(), draws.kept().end(), one.name) != draws.kept().end();
            CHECK((kept != one.estimate.determined() || one.name.find("distraction_") == 0));
            const auto parameter = parameter_named(one.name);
            const bool is_free = parameter
                                 && std::find(fit.uncertainty.freedoms.begin(),
                                              fit.uncertainty.freedoms.end(), Freedom{*parameter})
                                        != fit.uncertainty.freedoms.end();
            if (!parameter || !kept || is_free) continue; // free and flat: see above
            CHECK(draws.draw(0)[*parameter] == draws.draw(1)[*parameter]);
        }
    double sum = 0;
    for (std::uint64_t i = 0; i < 400; ++i) sum += std::log(draws.draw(i)[Parameter::attentiveness]);
    CHECK(std::exp(sum / 400) == doctest::Approx(fit.parameters[Parameter::attentiveness]).epsilon(.1));
}

TEST_CASE("a drawn child has one strategy, and its days are alike") {
    const Parameters drawn = Draws{any_fit(), chance::Seed{1}}.draw(0);
    CHECK(drawn[Parameter::cry_maximise] == drawn[Parameter::cry_direct]);
    CHECK(drawn[Parameter::bidding_minimise] == drawn[Parameter::bidding_direct]);
    CHECK(drawn[Parameter::inconsistency] == 0);
}
