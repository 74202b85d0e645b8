// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/developed.hpp>

#include <attune/model/development.hpp>
#include <attune/model/learned_quantity.hpp>
#include <attune/model/parameter_table.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::model;
using test::developed;

namespace {

DevelopmentPlan plan(std::string_view toml) {
    return {population(toml, "test.toml"), default_parameters(), {}};
}

/// Mean of what is read of the last session told, over 40 dyads that begin alike.
double mean(const DevelopmentPlan& plan, double (*read)(const Learning&)) {
    double sum = 0;
    for (const Development& one : developed(plan, 40, 2)) sum += read(one.back().front().value());
    return sum / 40;
}

double trust(const Learning& one) {
    return one.trust;
}

const std::string few = R"(sessions = 12
told_after = "4"
watched = 3
[parameters]
attentiveness = "log-normal 0.9 0.6"
[[disruptor]]
name = "phone"
from = 6
)";

} // namespace

TEST_CASE("any number of threads, and any place to go on from, gives the same development") {
    const DevelopmentPlan some = plan(few);
    const auto alone = developed(some, 45, 1);
    CHECK(alone.size() == 45);
    CHECK(alone.front().size() == 2);
    CHECK(developed(some, 45, 3) == alone);
    CHECK(develop(some, chance::Seed{3}, 17) == alone[17]);
    const auto rest = developed(some, 45, 2, 30);
    CHECK(std::equal(rest.begin(), rest.end(), alone.begin() + 30, alone.end()));
    CHECK(develop(some, chance::Seed{4}, 17) != alone[17]);
}

TEST_CASE("what comes later, and who is told of it, changes nothing before") {
    DevelopmentPlan longer = plan(few);
    const Development before = develop(longer, chance::Seed{3}, 5);
    longer.population.sessions = 20;
    longer.population.told_after = {4, 12, 20};
    const Development after = develop(longer, chance::Seed{3}, 5);
    CHECK(after[0] == before[0]);
    CHECK(after[1] == before[1]);
}

TEST_CASE("waves come in order, and stop when they are asked to") {
    struct Impatient : Progress {
        std::size_t waves = 0;
        bool stop_wanted() const override { return waves == 2; }
    } impatient;
    DevelopmentPlan long_ones = plan("sessions = 10000\nwatched = 1");
    long_ones.population.told_after = {2};
    std::size_t kept = 0;
    const auto keep = [&](std::span<const Development> more) {
        kept += more.size();
        ++impatient.waves;
    };
    CHECK_THROWS_AS(develop_many(long_ones, chance::Seed{1}, 0, 2000, 2, impatient, keep), Stopped);
    CHECK(impatient.waves == 2);
    CHECK(kept == 32);
}

TEST_CASE("disruptors disrupt: alone there is nobody to trust, and abuse is learned as threat") {
    const std::string tail = "sessions = 25\n[[disruptor]]\nname = ";
    const double undisturbed = mean(plan("sessions = 25"), trust);
    CHECK(mean(plan(tail + "\"extended-absence\""), trust) < undisturbed - .2);
    CHECK(mean(plan(tail + "\"depression\""), trust) < undisturbed - .03);
    const auto threat = [](const Learning& one) { return one.threat; };
    CHECK(mean(plan(tail + "\"abuse\""), threat) > 3 * mean(plan("sessions = 25"), threat));
    CHECK(mean(plan(tail + "\"trauma\""), threat) > 1.5 * mean(plan("sessions = 25"), threat));
}

TEST_CASE("self-regulation lets distress fall sooner and not rise sooner, and has a floor") {
    const auto distress = [](const Learning& one) { return one.distress.value(); };
    const double as_ever = mean(plan("sessions = 30"), distress);
    const double grown = mean(plan("sessions = 30\nself_regulation = 0.05\nsettling_floor = 20"), distress);
    CHECK(grown < as_ever - .03); // of .25, with a standard error of .002
    const auto stays = plan("sessions = 30\nself_regulation = 0.05\nsettling_floor = 1000");
    CHECK(mean(stays, distress) == as_ever);
}

TEST_CASE("a day without any cue or episode has no rate") {
    const DevelopmentPlan quiet = plan("sessions = 1\n[parameters]\nengaged_bidding = 0\n"
                                       "engaged_bidding_distance = 0\ndistress_unmet = 0\n"
                                       "averted_bidding = 0\ncontent_bidding = 0\nstressor_most = 0\n"
                                       "stressor_least = 0\nfirst_distress = 0");
    const Learning told = develop(quiet, chance::Seed{1}, 0).back().front().value();
    CHECK(!told.settling);
    CHECK(told.distress.value() < .2);
}

TEST_CASE("every quantity reads what it writes") {
    Learning one;
    double next = .01;
    for (const LearnedQuantity& quantity : learned_quantities()) quantity.write(one, next += .01);
    double expected = .01;
    for (const LearnedQuantity& quantity : learned_quantities())
        CHECK(quantity.read(one) == (expected += .01));
    CHECK(one.settling == one.distress.value() + .01);
    CHECK(one.reunion.frozen == expected);
}
