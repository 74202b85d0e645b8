// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/one_strategy.hpp>

#include <attune/chance/stream.hpp>
#include <attune/measure/in_parallel.hpp>
#include <attune/model/answering.hpp>
#include <attune/model/random_effects.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <numbers>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

const Progress silent;

/// `events` counted in `exposure`: their logarithm's likelihood.
AttentivenessCourse counted(double events, double exposure) {
    std::vector<double> heights;
    for (int i = 0; i < 41; ++i) {
        const double c = -4 + .2 * i;
        heights.push_back(events * c - exposure * std::exp(c));
    }
    return {-4, .2, heights};
}

std::vector<AttentivenessCourse> dyads_of(double mean, double deviation, std::size_t n, std::uint64_t seed) {
    chance::Stream stream{chance::Seed{seed}, "counts", 0};
    std::vector<AttentivenessCourse> all;
    for (std::size_t i = 0; i < n; ++i) {
        const double exposure = 30 * std::exp(mean + deviation * stream.normal());
        double events = 0; // Poisson, by its intervals
        for (double at = stream.exponential(1); at < exposure; at += stream.exponential(1)) ++events;
        all.push_back(counted(events, 30));
    }
    return all;
}

} // namespace

TEST_CASE("a course goes through what is known of it, and stays where nothing is") {
    const AttentivenessCourse course = counted(12, 10);
    for (const double c : {-3., -1., 0., .1, 1.5})
        CHECK(course.at(c) == doctest::Approx(12 * c - 10 * std::exp(c)).epsilon(1e-3));
    CHECK(course.at(-9) == course.at(-4));
    CHECK(course.at(9) == course.at(4));
    CHECK_THROWS_WITH_AS(AttentivenessCourse(0, 1, {1, 2, 3}), "a course of 3 heights; 5 are needed", Misuse);
}

TEST_CASE("the integral over a dyad is that of Gauss and Hermite") {
    // Seven points (Abramowitz & Stegun 25.10), on a course that is a parabola times little.
    constexpr std::array at{0., .816287882858965, 1.673551628767471, 2.651961356835233};
    constexpr std::array weights{.8102646175568, .4256072526101, .05451558281913, .0009717812450995};
    const AttentivenessCourse course = counted(6, 5);
    const double mean = .1, deviation = .4;
    double naive = 0;
    for (std::size_t i = 0; i < at.size(); ++i)
        for (const double side : {-1., 1.}) {
            if (i == 0 && side > 0) continue;
            const double c = mean + std::numbers::sqrt2 * deviation * side * at[i];
            naive += weights[i] / std::sqrt(std::numbers::pi) * std::exp(6 * c - 5 * std::exp(c));
        }
    std::vector<double> slopes(2), place{mean, std::log(deviation)};
    const std::vector<AttentivenessCourse> one{course};
    const double height = random_effects_height(one, place, slopes);
    // The rule's own constant: its step, and √(2π).
    const double constant = std::log(8. / 160) - std::log(std::sqrt(2 * std::numbers::pi));
    CHECK(height + constant == doctest::Approx(std::log(naive)).epsilon(1e-3));
    for (std::size_t i = 0; i < 2; ++i) {
        std::vector<double> unused(2), above = place, below = place;
        above[i] += 1e-5;
        below[i] -= 1e-5;
        const double rise =
            random_effects_height(one, above, unused) - random_effects_height(one, below, unused);
        CHECK(slopes[i] == doctest::Approx(rise / 2e-5).epsilon(1e-3));
    }
}

TEST_CASE("of dyads that are known to a normal error the deviation is that of restricted likelihood") {
    // Closed form: each told as y with variance v, σ² + v = S/(n − 1), and the height falls from there as
    // −(n − 1)/2 ln(σ² + v) − S/(2 (σ² + v)).
    const std::vector<double> told{-1, -.6, -.3, 0, .2, .5, 1.2};
    constexpr double v = .09, n = 7;
    std::vector<AttentivenessCourse> dyads;
    double mean = 0, squares = 0;
    for (const double y : told) mean += y / n;
    for (const double y : told) squares += (y - mean) * (y - mean);
    for (const double y : told) {
        std::vector<double> heights;
        for (int i = 0; i < 401; ++i) heights.push_back(-std::pow(-10 + .05 * i - y, 2) / (2 * v));
        dyads.emplace_back(-10, .05, heights);
    }
    const auto height = [&](double deviation) {
        const double all = deviation * deviation + v;
        return -(n - 1) / 2 * std::log(all) - squares / (2 * all);
    };
    const RandomEffects effects = random_effects(dyads, silent);
    CHECK(effects.deviation->value == doctest::Approx(std::sqrt(squares / (n - 1) - v)).epsilon(1e-3));
    for (const double end : {effects.deviation->interval->low, effects.deviation->interval->high})
        CHECK(height(effects.deviation->value) - height(end) == doctest::Approx(1.92).epsilon(.02));
    CHECK(std::log(effects.median->value) == doctest::Approx(mean).epsilon(1e-3));
    // At the likeliest deviation alone the interval of the mean would be narrower.
    const double error = std::sqrt((effects.deviation->value * effects.deviation->value + v) / n);
    CHECK(std::log(effects.median->interval->high) > mean + 2 * error);
    CHECK(std::log(effects.median->interval->high) < mean + 3.5 * error);
    const AnyMean at{dyads, .5};
    const double rise =
        AnyMean{dyads, .5 * std::exp(1e-4)}.height - AnyMean{dyads, .5 * std::exp(-1e-4)}.height;
    CHECK(at.slope == doctest::Approx(rise / 2e-4).epsilon(1e-3));
}

TEST_CASE("many dyads tell how dyads differ") {
    const RandomEffects told = random_effects(dyads_of(-.2, .5, 120, 3), silent);
    REQUIRE(told.median.determined());
    CHECK(told.median->value == doctest::Approx(std::exp(-.2)).epsilon(.1));
    CHECK(told.deviation->value == doctest::Approx(.5).epsilon(.12));
    CHECK(told.median->interval->low < std::exp(-.2));
    CHECK(told.median->interval->high > std::exp(-.2));
    CHECK(told.outcome == Outcome::converged);
}

TEST_CASE("dyads that are alike are told to be, and each is drawn to all") {
    std::vector<AttentivenessCourse> alike;
    for (const double events : {9., 10., 11., 10., 9., 11., 10., 10.}) alike.push_back(counted(events, 10));
    const RandomEffects told = random_effects(alike, silent);
    CHECK(told.deviation->interval->low == 0);
    CHECK(told.deviation->value < .1);
    for (const Shrunken& one : told.dyads) {
        CHECK(one.estimate->value == doctest::Approx(told.median->value).epsilon(.02));
        CHECK(one.from_data < .35);
    }
}

TEST_CASE("a dyad of which little is known is drawn to the others, one of which much is known is not") {
    std::vector<AttentivenessCourse> all = dyads_of(0, .5, 30, 5);
    all.push_back(counted(2, .5));     // four times as often as others, seen for a moment
    all.push_back(counted(1200, 300)); // the same, seen for long
    const RandomEffects told = random_effects(all, silent);
    const Shrunken &little = told.dyads[30], &much = told.dyads[31];
    CHECK(little.estimate->value < 2.5);
    CHECK(much.estimate->value == doctest::Approx(4).epsilon(.1));
    CHECK(little.from_data < much.from_data);
    CHECK(much.from_data > .98);
}

TEST_CASE("fewer than five dyads tell nothing about others") {
    const RandomEffects told = random_effects(dyads_of(0, .5, 4, 1), silent);
    CHECK(told.median.because() == "4 dyads; at least 5 are needed");
    CHECK(told.deviation.because() == "4 dyads; at least 5 are needed");
    CHECK(told.dyads.empty());
}

TEST_CASE("dyads that tell nothing are no evidence of others, and are not told") {
    const AttentivenessCourse nothing{-4, 2, {0, .01, .02, .03, .04}};
    CHECK(!nothing.tells());
    CHECK(counted(1, 1).tells());
    std::vector<AttentivenessCourse> some = dyads_of(0, .5, 4, 1);
    some.push_back(nothing);
    CHECK(random_effects(some, silent).median.because()
          == "4 dyads that tell anything of it; at least 5 are needed");
    CHECK(random_effects(std::vector{counted(1, 1), nothing}, silent).deviation.because()
          == "1 dyad that tells anything of it; at least 5 are needed");
    some = dyads_of(0, .5, 12, 1);
    const RandomEffects without = random_effects(some, silent);
    some.push_back(nothing);
    const RandomEffects with = random_effects(some, silent);
    CHECK(with.median->value == doctest::Approx(without.median->value).epsilon(.02));
    CHECK(with.dyads.back().estimate.because() == "its own recordings tell nothing of it");
    CHECK(with.dyads.back().from_data == doctest::Approx(0).epsilon(.02));
}

TEST_CASE("a median that may lie beyond the courses is not told") {
    std::vector<AttentivenessCourse> never;
    for (int i = 0; i < 6; ++i) never.push_back(counted(0, 10));
    const RandomEffects told = random_effects(never, silent);
    CHECK(told.median.because() == "not identified: it may lie beyond 0.05 or 8, as far as these dyads tell");
    CHECK(told.deviation.because() == told.median.because());
    CHECK(told.dyads.empty());
    CHECK(told.outcome == Outcome::not_identified);
}

TEST_CASE("the course of attentiveness is highest near its likeliest value, for any number of threads") {
    const Plan plan = one_strategy("free-play");
    std::vector<Transcript> sessions;
    for (std::uint64_t i = 0; i < 4; ++i) sessions.push_back(simulated_transcript(plan, i));
    const FitOptions options{.climbs = 1, .usual = plan.parameters};
    const auto courses = [&](unsigned threads) {
        std::vector<std::optional<measure::Measured<AttentivenessCourse>>> made(sessions.size());
        Progress quiet;
        measure::in_parallel(sessions.size(), threads, quiet, [&](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last; ++i)
                made[i] = attentiveness_course({&sessions[i], 1}, options, silent);
        });
        return made;
    };
    const auto one = courses(1), three = courses(3);
    for (std::size_t i = 0; i < sessions.size(); ++i)
        for (double c = -3; c < 2; c += .1) CHECK((*one[i])->at(c) == (*three[i])->at(c));
    const AttentivenessCourse all = *attentiveness_course(sessions, options, silent);
    Progress quiet;
    const Fit likeliest = fit(sessions, options, quiet);
    double best = -3;
    for (double c = -3; c < 2; c += .01)
        if (all.at(c) > all.at(best)) best = c;
    CHECK(std::exp(best) == doctest::Approx(likeliest.parameters[Parameter::attentiveness]).epsilon(.1));
    CHECK_THROWS_WITH_AS(attentiveness_course({}, options, silent), "a course needs a transcript", Misuse);
}

TEST_CASE("what has no likelihood has no course, with the reason") {
    Transcript endless = simulated_transcript(one_strategy("free-play"), 0);
    endless.notes.back().time = std::numeric_limits<double>::infinity();
    CHECK(attentiveness_course({&endless, 1}, {.usual = default_parameters()}, silent).because()
          == "what its caregiver did has no likelihood in the model");
}
