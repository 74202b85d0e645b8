// SPDX-License-Identifier: Apache-2.0
#include <attune/model/development.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/model/relationships.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace attune;
using namespace attune::model;

namespace {

Learned learned(double yes, double no) {
    Learned made = first_learned(default_parameters());
    made.trust = {yes, no};
    made.policy.payoff[Strategy::maximise] = -yes;
    return made;
}

Parameters shared(double expectations, double strategies) {
    Parameters made = default_parameters();
    made[Parameter::shared_expectations] = expectations;
    made[Parameter::shared_strategies] = strategies;
    return made;
}

std::vector<Development> developed(std::string_view toml,
                                   std::initializer_list<std::string_view> without = {},
                                   std::uint64_t seed = 3, std::uint64_t dyads = 30) {
    DevelopmentPlan plan{population(toml, "test.toml"), default_parameters(), {}};
    for (const std::string_view name : without) plan.without.push_back(ablation_named(name));
    Progress silent;
    std::vector<Development> all;
    develop_many(plan, chance::Seed{seed}, 0, dyads, 2, silent,
                 [&](std::span<const Development> more) { all.insert(all.end(), more.begin(), more.end()); });
    return all;
}

double trust(const std::vector<Development>& dyads, std::size_t caregiver) {
    double sum = 0;
    for (const Development& one : dyads) sum += one.back()[caregiver]->trust;
    return sum / static_cast<double>(dyads.size());
}

/// A caregiver who notices little, and by turns with it one who notices as much as is said.
std::string with_second(std::string_view attentiveness) {
    return "sessions = 60\nwatched = 20\n[parameters]\nattentiveness = 0.3\n[[caregiver]]\nname = "
           "\"second\"\nfrom = 2\n"
           "every = 2\nattentiveness = "
           + std::string{attentiveness};
}

} // namespace

TEST_CASE("who is new is met with what was learned of whoever was there last") {
    Relationships all{3, learned(2, 2)};
    CHECK(all.meets(1) == learned(2, 2));
    CHECK(!all.knows(0));
    all.learns(1, learned(9, 3), default_parameters());
    CHECK(all.meets(0) == learned(9, 3));
    all.learns(0, learned(5, 5), default_parameters());
    CHECK(all.of(1) == learned(9, 3));
    CHECK(all.meets(2) == learned(5, 5));
    CHECK(all.meets(1) == learned(9, 3));
}

TEST_CASE("what is expected of others follows by the share that is told") {
    Relationships all{2, learned(2, 2)};
    all.meets(0);
    all.meets(1);
    all.learns(0, learned(10, 2), shared(.25, 0));
    CHECK(all.of(1).trust == Expectation{4, 2});
    CHECK(all.of(1).policy == learned(2, 2).policy);
    all.learns(0, learned(10, 2), shared(0, .5));
    CHECK(all.of(1).policy.payoff[Strategy::maximise] == -6);
    CHECK(all.of(1).trust == Expectation{4, 2});
    all.learns(0, learned(.1, .7), shared(1, 1));
    CHECK(all.of(1) == learned(.1, .7));
}

TEST_CASE("nobody has met who was never there") {
    CHECK_THROWS_WITH_AS(Relationships(0, learned(2, 2)), "a child has at least 1 caregiver, not 0", Misuse);
    const Relationships all{2, learned(2, 2)};
    CHECK_THROWS_WITH_AS(all.of(1), "the child has not met caregiver 1", Misuse);
}

TEST_CASE("a caregiver has something told of it once it was there, and means once it was watched") {
    const auto dyads =
        developed("sessions = 12\ntold_after = \"4 8\"\nwatched = 2\n[[caregiver]]\nfrom = 6\nto = 7\n"
                  "[[disruptor]]\nname = \"adoption\"\nfrom = 10\n");
    for (const Development& one : dyads) {
        REQUIRE(one.size() == 3);
        for (const Telling& telling : one) REQUIRE(telling.size() == 3);
        CHECK((one[0][0] && !one[0][1] && !one[0][2]));
        CHECK((one[1][0] && one[1][1] && !one[1][2]));
        CHECK((one[2][0] && one[2][1] && one[2][2]));
        CHECK((one[1][0]->distress && one[1][1]->distress)); // session 8, session 7
        CHECK((!one[2][0]->distress && !one[2][1]->distress && one[2][2]->distress));
        CHECK(one[2][1]->trust == one[1][1]->trust); // not seen since
    }
}

// With 30 dyads the first standard error is .006, of differences from .03 to .15.
TEST_CASE("an attentive second caregiver is trusted, and the first is not trusted more for it") {
    const auto alike = developed(with_second("0.3")), attentive = developed(with_second("1.8"));
    CHECK(trust(attentive, 1) > trust(alike, 1) + .08);
    CHECK(trust(attentive, 1) > trust(attentive, 0) + .08);
    CHECK(std::abs(trust(attentive, 0) - trust(alike, 0)) < .045); // 5 standard errors
    const auto as_one = developed(with_second("1.8"), {"trust-by-caregiver"});
    CHECK(trust(as_one, 0) == trust(as_one, 1));
    CHECK(trust(as_one, 0) > trust(alike, 0) + .03);
}

TEST_CASE("without a way of signalling for each caregiver the child signals alike to both") {
    for (const Development& one : developed(with_second("1.8"), {"strategies-by-caregiver"})) {
        CHECK(one.back()[0]->chances == one.back()[1]->chances);
        CHECK(one.back()[0]->trust != one.back()[1]->trust);
    }
}

TEST_CASE("a caregiver who is never there changes nothing") {
    const std::string alone = "sessions = 20\n[parameters]\nattentiveness = \"log-normal 0.9 0.6\"\n";
    const auto with = developed(alone + "[[caregiver]]\nshare = 0\nattentiveness = 3\n");
    const auto without = developed(alone);
    for (std::size_t i = 0; i < with.size(); ++i) {
        CHECK(with[i].back()[0] == without[i].back()[0]);
        CHECK(!with[i].back()[1]);
    }
}
