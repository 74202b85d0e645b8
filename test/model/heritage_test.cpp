// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/stream.hpp>
#include <attune/model/heritage.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace attune;
using namespace attune::model;
using enum Parameter;

namespace {

Parameters caregiver(double kappa, double rho, double sigma, double phi) {
    Parameters made = default_parameters();
    made[attentiveness] = kappa;
    made[rejection] = rho;
    made[inconsistency] = sigma;
    made[frightening] = phi;
    return made;
}

/// Mean 0 and deviation 1 of everything that is learned; of y: ln κ 0 and 1, ln(ρ + .05) ln .1 and .5, σ 1
/// and .3, ln(φ + .01) ln .02 and .5.
Norms plain() {
    Norms made;
    made.learned_deviation = {1, 1, 1, 1};
    made.caregiver = {0, std::log(.1), 1, std::log(.02)};
    made.caregiver_deviation = {1, .5, .3, .5};
    return made;
}

} // namespace

TEST_CASE("what was learned goes into what is done, each thing into one") {
    const Parameters middle = caregiver(1, .05, 1, .01);
    const double h = .4;
    const Parameters trusting = with_heritage(middle, {2, 0, 0, 0}, plain(), h);
    CHECK(trusting[attentiveness] == doctest::Approx(std::exp(.4 * 2)));
    CHECK(trusting[rejection] == doctest::Approx(.05));
    const Parameters minimising = with_heritage(middle, {0, 2, 0, 0}, plain(), h);
    CHECK(minimising[rejection] == doctest::Approx(.1 * std::exp(.4 * .5 * 2) - .05));
    CHECK(minimising[attentiveness] == doctest::Approx(1));
    CHECK(with_heritage(middle, {0, 0, 2, 0}, plain(), h)[inconsistency] == doctest::Approx(1 + .4 * .3 * 2));
    CHECK(with_heritage(middle, {0, 0, 0, 2}, plain(), h)[frightening]
          == doctest::Approx(.02 * std::exp(.4 * .5 * 2) - .01));
    for (const Lesson one : lessons) {
        ByLesson childhood{};
        at(childhood, one) = 1;
        CHECK(with_heritage(middle, childhood, plain(), h)[consequence(one)] > middle[consequence(one)]);
    }
}

TEST_CASE("without heritage everybody is as drawn, with nothing else as the childhood was") {
    const Parameters drawn = caregiver(.3, .7, .2, .04);
    CHECK(with_heritage(drawn, {1, 2, 3, 4}, plain(), 0) == drawn);
    const Parameters all = with_heritage(drawn, {1, 2, 3, 4}, plain(), 1);
    CHECK(all[attentiveness] == doctest::Approx(std::exp(1)));
    CHECK(all[inconsistency] == doctest::Approx(1 + .3 * 3));
}

TEST_CASE("what is alike in everybody is not had from anybody, and nothing comes out below 0") {
    Norms alike = plain();
    alike.caregiver_deviation = {};
    const Parameters drawn = caregiver(.9, 0, 0, 0);
    CHECK(with_heritage(drawn, {1, 2, 3, 4}, alike, .5) == drawn);
    alike = plain();
    alike.learned_deviation = {};
    CHECK(with_heritage(caregiver(1, .05, 1, .01), {1, 2, 3, 4}, alike, .5)[attentiveness]
          == doctest::Approx(1));
    const Parameters lowest = with_heritage(drawn, {-50, -50, -50, -50}, plain(), 1);
    for (const Lesson one : lessons) {
        CHECK(lowest[consequence(one)] >= 0);
        CHECK(lowest[consequence(one)] < 1e-6);
    }
    CHECK(with_heritage(drawn, {0, 0, 0, 1e6}, plain(), 1)[frightening] <= 1);
}

TEST_CASE("norms are means and deviations") {
    const std::vector<ByLesson> childhoods{{.4, 0, 1, .1}, {.6, 0, 0, .3}};
    const std::vector<Parameters> caregivers{caregiver(1, 0, .5, .09), caregiver(std::exp(2), 0, .7, .09)};
    const Norms made = norms(childhoods, caregivers);
    CHECK(at(made.learned, Lesson::trust) == doctest::Approx(.5));
    CHECK(at(made.learned_deviation, Lesson::trust) == doctest::Approx(std::sqrt(.02)));
    CHECK(at(made.learned_deviation, Lesson::minimise) == 0);
    CHECK(at(made.caregiver, Lesson::trust) == doctest::Approx(1).epsilon(1e-5));
    CHECK(at(made.caregiver_deviation, Lesson::trust) == doctest::Approx(std::sqrt(2)).epsilon(1e-5));
    CHECK(at(made.caregiver, Lesson::fear) == doctest::Approx(std::log(.1)));
    CHECK(at(made.caregiver_deviation, Lesson::fear) == 0);
    CHECK_THROWS_WITH_AS(norms(std::span{childhoods}.first(1), caregivers),
                         "1 childhoods with 2 caregivers have no norms", Misuse);
}

// With seed and dyad free: means over 4,000, at 4.5 standard errors, 4 comparisons: once in 40,000 runs.
TEST_CASE("where a generation has learned as the norms say, the next caregivers are spread as these were") {
    chance::Stream stream{chance::Seed{5}, "test", 0};
    constexpr int people = 4000;
    for (const Lesson one : {Lesson::trust, Lesson::maximise}) {
        double sum = 0, squares = 0;
        for (int i = 0; i < people; ++i) {
            const Parameters drawn = caregiver(std::exp(stream.normal()), .05, 1 + .3 * stream.normal(), .01);
            ByLesson childhood{};
            at(childhood, one) = stream.normal();
            const Parameters made = with_heritage(drawn, childhood, plain(), .6);
            const double y =
                one == Lesson::trust ? std::log(made[attentiveness]) : (made[inconsistency] - 1) / .3;
            sum += y;
            squares += y * y;
        }
        CHECK(std::abs(sum / people) < 4.5 / std::sqrt(people));
        CHECK(std::abs(squares / people - 1) < 4.5 * std::sqrt(2. / people));
    }
}
