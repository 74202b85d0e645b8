// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/one_strategy.hpp>

#include <attune/chance/kolmogorov_smirnov.hpp>
#include <attune/chance/stream.hpp>
#include <attune/measure/in_parallel.hpp>
#include <attune/model/random_effects.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

constexpr std::size_t dyads = 12;
constexpr double mean = -.105; // ln .9
constexpr double deviation = .6;

/// Five minutes of each of twelve dyads, whose attentiveness differs as in `everyday`.
struct DataSet {
    std::vector<double> truth;
    std::vector<Course> courses;
};

DataSet data_set(std::uint64_t seed) {
    DataSet made;
    Plan plan = one_strategy("free-play");
    for (PlannedEpisode& episode : plan.procedure.episodes) episode.length = Seconds{300};
    chance::Stream stream{chance::Seed{seed}, "dyads that differ", 0};
    const Progress silent;
    for (std::size_t i = 0; i < dyads; ++i) {
        made.truth.push_back(mean + deviation * stream.normal());
        plan.parameters[Parameter::attentiveness] = std::exp(made.truth.back());
        const Transcript one = transcript_of(recording(plan, chance::Seed{seed}, i));
        made.courses.push_back(*attentiveness_course({&one, 1}, {.usual = default_parameters()}, silent));
    }
    return made;
}

bool holds(const measure::Estimate& told, double truth) {
    return told.interval->low <= truth && truth <= told.interval->high;
}

} // namespace

TEST_CASE("over many small data sets the intervals hold the truth as often as they say") {
    const std::size_t sets = 30;
    std::vector<std::optional<DataSet>> made(sets);
    Progress quiet;
    measure::in_parallel(sets, 0, quiet, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) made[i] = data_set(1000 + i);
    });
    double median = 0, spread = 0;
    std::size_t of_median = 0, of_spread = 0, of_dyads = 0;
    std::vector<double> ranks, ranks_at_truth;
    const std::vector<Likely> population{{mean, deviation, 1}};
    const Progress silent;
    for (const std::optional<DataSet>& one : made) {
        const RandomEffects told = random_effects(one->courses, silent);
        median += std::log(told.median->value) / sets;
        spread += told.deviation->value / sets;
        of_median += holds(*told.median, std::exp(mean));
        of_spread += holds(*told.deviation, deviation);
        for (std::size_t i = 0; i < dyads; ++i) {
            of_dyads += holds(*told.dyads[i].estimate, std::exp(one->truth[i]));
            ranks.push_back(believed_below(one->courses[i], told.likely, one->truth[i]));
            ranks_at_truth.push_back(believed_below(one->courses[i], population, one->truth[i]));
        }
    }
    const double p = chance::against_uniform(ranks).p, p_at_truth = chance::against_uniform(ranks_at_truth).p;
    MESSAGE("mean of ln median ", median, " (truth ", mean, "), mean deviation ", spread, " (truth ",
            deviation, "); held: median ", of_median, ", deviation ", of_spread, " of ", sets, "; dyads ",
            of_dyads, " of ", sets * dyads, "; ranks uniform: p ", p, ", at the true population p ",
            p_at_truth);
    CHECK(std::abs(median - mean) < .15);
    CHECK(std::abs(spread - deviation) < .15);
    CHECK(of_median >= 24);
    CHECK(of_spread >= 24);
    CHECK(of_dyads >= .9 * sets * dyads);
    CHECK(p > .001);
    CHECK(p_at_truth > .001);
}
