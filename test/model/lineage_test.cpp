// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/developed.hpp>

#include <attune/model/lineage.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace attune;
using namespace attune::model;
using test::developed;

namespace {

constexpr std::string_view few = "sessions = 10\ntold_after = \"4\"\nwatched = 3\n[parameters]\n"
                                 "attentiveness = \"log-normal 0.9 0.6\"\nrejection = \"gamma 0.6 0.35\"\n";

DevelopmentPlan plan(unsigned generations, std::string_view toml, std::string_view without = "") {
    DevelopmentPlan made{
        population("generations = " + std::to_string(generations) + "\n" + std::string{toml}, "test.toml"),
        default_parameters(),
        {}};
    if (!without.empty()) made.without.push_back(ablation_named(without));
    Progress silent;
    made.norms = norms(made, chance::Seed{3}, 2, silent);
    return made;
}

/// Of the trust of a child with how attentive it is when it is grown up, over 200 lines.
double trust_with_attentiveness(const DevelopmentPlan& plan) {
    double xy = 0, x = 0, y = 0, xx = 0, yy = 0;
    constexpr std::uint64_t lines = 200;
    const auto all = developed(plan, lines, 2);
    for (std::uint64_t dyad = 0; dyad < lines; ++dyad) {
        const auto upbringings = lineage(plan, chance::Seed{3}, dyad, all[dyad]);
        const double trust = all[dyad][1][0]->trust;
        const double kappa = std::log(upbringings[1].parameters({})[Parameter::attentiveness]);
        xy += trust * kappa;
        x += trust;
        y += kappa;
        xx += trust * trust;
        yy += kappa * kappa;
    }
    return (lines * xy - x * y) / std::sqrt((lines * xx - x * x) * (lines * yy - y * y));
}

} // namespace

TEST_CASE("the first generation is as if there were no other") {
    const DevelopmentPlan three = plan(3, few);
    const DevelopmentPlan one{population(few, "test.toml"), default_parameters(), {}};
    for (std::uint64_t dyad = 0; dyad < 5; ++dyad) {
        const Development alone = develop(one, chance::Seed{3}, dyad),
                          line = develop(three, chance::Seed{3}, dyad);
        REQUIRE(line.size() == tellings(three.population));
        REQUIRE(line.size() == 6);
        CHECK(std::equal(alone.begin(), alone.end(), line.begin()));
        CHECK(line[3] != line[1]);
        CHECK(line[5] != line[3]);
    }
}

TEST_CASE("a line is the same on any number of threads, and from any place to go on from") {
    const DevelopmentPlan two = plan(2, few);
    const auto alone = developed(two, 45, 1);
    CHECK(developed(two, 45, 3) == alone);
    const auto rest = developed(two, 45, 2, 30);
    CHECK(std::equal(rest.begin(), rest.end(), alone.begin() + 30, alone.end()));
    Progress silent;
    CHECK(norms(two, chance::Seed{3}, 1, silent).learned == two.norms->learned);
}

// With 200 lines and r = .6 the standard error is .045; without heritage it is .07.
TEST_CASE("whoever trusted as a child notices more when it is grown up, unless nothing is handed on") {
    const std::string toml = std::string{few} + "heritage = 0.6\n";
    CHECK(trust_with_attentiveness(plan(2, toml)) > .35);
    CHECK(std::abs(trust_with_attentiveness(plan(2, toml, "heritage"))) < .3);
}

TEST_CASE("a caregiver by adoption is drawn as ever, whatever the first one has learned as a child") {
    const DevelopmentPlan adopted =
        plan(2, std::string{few} + "[[disruptor]]\nname = \"adoption\"\nfrom = 2\n");
    const DevelopmentPlan without = [&] {
        DevelopmentPlan made = adopted;
        made.without.push_back(ablation_named("heritage"));
        return made;
    }();
    const Development line = develop(adopted, chance::Seed{3}, 0);
    const auto with = lineage(adopted, chance::Seed{3}, 0, line),
               drawn = lineage(without, chance::Seed{3}, 0, line);
    CHECK(with[1].parameters({1, {}})[Parameter::attentiveness]
          == drawn[1].parameters({1, {}})[Parameter::attentiveness]);
    CHECK(with[1].parameters({})[Parameter::attentiveness]
          != drawn[1].parameters({})[Parameter::attentiveness]);
}

TEST_CASE("a disruptor of one generation holds in no other, and norms are of those whom nothing disrupts") {
    const std::string abused = std::string{few} + "[[disruptor]]\nname = \"abuse\"\ngeneration = 1\n";
    const DevelopmentPlan two = plan(2, abused);
    CHECK(two.norms->learned == plan(2, few).norms->learned);
    double first = 0, second = 0, undisturbed = 0;
    const auto all = developed(two, 60, 2), quiet = developed(plan(2, few), 60, 2);
    for (std::size_t i = 0; i < all.size(); ++i) {
        first += all[i][1][0]->threat / 60;
        second += all[i][3][0]->threat / 60;
        undisturbed += quiet[i][3][0]->threat / 60;
    }
    CHECK(first > .03);
    CHECK(second < first / 3);
    CHECK(undisturbed < .01);
}

TEST_CASE("a childhood is weighed by the sessions with each caregiver") {
    const Population two =
        population("sessions = 4\n[[caregiver]]\nname = \"second\"\nfrom = 4\n", "test.toml");
    const DevelopmentPlan plan{two, default_parameters(), {}};
    Learning one, other;
    one.trust = .4;
    one.chances[Strategy::minimise] = 1;
    other.trust = .8;
    const ByLesson made = childhood(two, Upbringing{plan, chance::Seed{1}, 0}, {one, other});
    CHECK(at(made, Lesson::trust) == doctest::Approx(.5));
    CHECK(at(made, Lesson::minimise) == doctest::Approx(.75));
    CHECK(at(made, Lesson::fear) == 0);
}

TEST_CASE("several generations without norms are refused") {
    const DevelopmentPlan two{
        population("generations = 2\nsessions = 1", "test.toml"), default_parameters(), {}};
    CHECK_THROWS_WITH_AS(develop(two, chance::Seed{1}, 0), "a childhood without norms to compare it with",
                         Misuse);
}
