// SPDX-License-Identifier: Apache-2.0
#include <attune/model/parameter_table.hpp>
#include <attune/model/population.hpp>
#include <attune/model/procedure.hpp>
#include <attune/model/upbringing.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune;
using namespace attune::model;
using enum Parameter;

namespace {

constexpr std::string_view example = R"(title = "A grandparent, and a telephone"
sessions   = 60
told_after = "20 40"
[parameters]
attentiveness     = "log-normal 0.9 0.6"
distress_settling = "uniform 40 60"
[[caregiver]]
name  = "grandparent"
from  = 10
every = 3
share = 0.75
calm  = 0.9
[[disruptor]]
name  = "phone"
from  = 20
to    = 30
share = 0.5
[[disruptor]]
name = "adoption"
from = 50
)";

std::string complaint(std::string_view toml) {
    try {
        (void)population(toml, "pop.toml");
    } catch (const UnusableScript& script) {
        return script.what();
    }
    return "";
}

} // namespace

TEST_CASE("a population says who there is, and what happens when") {
    const Population read = population(example, "pop.toml");
    CHECK(read.sessions == 60);
    CHECK(read.told_after == std::vector<unsigned>{20, 40, 60});
    CHECK(read.spread.parameters.size() == 2);
    CHECK(read.caregivers[0].has(10));
    CHECK(!read.caregivers[0].has(12));
    CHECK(read.caregivers[0].has(13));
    CHECK(!read.caregivers[0].has(7));
    CHECK(read.disruptors[0].share == .5);
    CHECK(read.disruptors[1].sessions.to == 60);
    CHECK(population("", "empty.toml").sessions == 150);
}

TEST_CASE("those that are built in can be used") {
    std::vector<std::string> names;
    for (const Population& one : built_in_populations()) {
        names.push_back(one.name);
        CHECK(!one.title.empty());
    }
    CHECK(names
          == std::vector<std::string>{"distracted", "everyday", "frightening", "inattentive", "rejecting",
                                      "repair", "sensitive"});
    CHECK(built_in_population("nothing") == nullptr);
}

TEST_CASE("each caregiver is another person, the child stays the same") {
    DevelopmentPlan plan{population(example, "pop.toml"), default_parameters(), {}};
    plan.population.caregivers.front().share = 1;
    for (std::uint64_t dyad = 0; dyad < 20; ++dyad) {
        const Upbringing one{plan, chance::Seed{1}, dyad};
        CHECK(one.at(9).caregiver == 0);
        CHECK(one.at(13).caregiver == 1);
        CHECK(one.at(14).caregiver == 0);
        CHECK(one.at(50).caregiver == 2);
        const Parameters first = one.parameters(one.at(9));
        const Parameters grandparent = one.parameters(one.at(13));
        const Parameters adoptive = one.parameters(one.at(50));
        CHECK(first[attentiveness] != grandparent[attentiveness]);
        CHECK(first[attentiveness] != adoptive[attentiveness]);
        CHECK(grandparent[calm] == .9);
        CHECK(first[calm] == .8);
        CHECK(first[distress_settling] == grandparent[distress_settling]);
    }
}

TEST_CASE("a caregiver has its share of its sessions, and others are there in the rest") {
    const DevelopmentPlan plan{population(example, "pop.toml"), default_parameters(), {}};
    int sessions = 0, grandparent = 0;
    for (std::uint64_t dyad = 0; dyad < 300; ++dyad) {
        const Upbringing one{plan, chance::Seed{1}, dyad};
        CHECK(one.at(14).caregiver == 0);
        for (unsigned session = 10; session < 50; session += 3, ++sessions)
            grandparent += one.at(session).caregiver == 1;
        CHECK(one.at(13) == one.at(13));
    }
    CHECK(std::abs(grandparent - .75 * sessions)
          < 4.4 * std::sqrt(sessions * .75 * .25)); // 1 of 100,000 seeds
}

TEST_CASE("caregivers are counted and have names") {
    const Population read = population(example, "pop.toml");
    REQUIRE(caregivers(read) == 3);
    CHECK(caregiver_name(read, 0) == "first");
    CHECK(caregiver_name(read, 1) == "grandparent");
    CHECK(caregiver_name(read, 2) == "by adoption");
    CHECK(caregivers(population("", "empty.toml")) == 1);
}

TEST_CASE("a disruptor holds in its sessions, and in its share of the dyads") {
    const DevelopmentPlan plan{population(example, "pop.toml"), default_parameters(), {}};
    int with_phone = 0;
    for (std::uint64_t dyad = 0; dyad < 1000; ++dyad) {
        const Upbringing one{plan, chance::Seed{1}, dyad};
        CHECK(one.at(19).disruptors.names().empty());
        CHECK(one.at(31).disruptors.names().empty());
        with_phone += one.at(20).disruptors.names() == "phone";
        CHECK(one.at(20) == one.at(30));
    }
    CHECK(with_phone > 430); // 4.4 standard errors: 1 of 100,000 seeds
    CHECK(with_phone < 570);
}

TEST_CASE("what else a population changes leaves the people as they were") {
    const DevelopmentPlan plan{population(example, "pop.toml"), default_parameters(), {}};
    DevelopmentPlan other = plan;
    other.population.spread.parameters.insert(other.population.spread.parameters.begin(),
                                              {calm, {Distribution::Kind::beta, 6, 2}});
    const Parameters before = Upbringing{plan, chance::Seed{1}, 7}.parameters({});
    const Parameters after = Upbringing{other, chance::Seed{1}, 7}.parameters({});
    CHECK(after[attentiveness] == before[attentiveness]);
    CHECK(after[calm] != before[calm]);
}

TEST_CASE("the share of time in distraction says how often distractions begin") {
    const DevelopmentPlan plan{population("[parameters]\ndistracted_share = 0.5\ndistraction_ends = 2", "p"),
                               default_parameters(),
                               {}};
    CHECK(Upbringing{plan, chance::Seed{1}, 0}.parameters({})[distraction_begins] == 2);
}

TEST_CASE("what is drawn beyond the limits of a parameter is pulled to them") {
    const DevelopmentPlan plan{
        population("[parameters]\nfrightening = \"uniform 2 3\"", "p"), default_parameters(), {}};
    CHECK(Upbringing{plan, chance::Seed{1}, 0}.parameters({})[frightening] == 1);
}

TEST_CASE("a mechanism that is switched off stays off under any draw or disruptor") {
    const DevelopmentPlan plan{population("[parameters]\nlearning_rate = \"uniform 0.1 0.2\"", "p"),
                               default_parameters(),
                               {ablation_named("strategy-learning")}};
    CHECK(Upbringing{plan, chance::Seed{1}, 0}.parameters({})[learning_rate] == 0);
}

TEST_CASE("a population that can not be used says where, and what to do") {
    CHECK(complaint("session = 5")
          == "pop.toml:1: a population has no session; it has name, title, dyads, generations, sessions, "
             "told_after, watched, self_regulation, settling_floor");
    CHECK(complaint("sessions = 2.5") == "pop.toml:1: sessions = 2.5 is no whole number");
    CHECK(complaint("sessions = 0") == "pop.toml:1: sessions = 0 is not between 1 and 100000");
    for (const std::string wrong : {"70 20", "0", "200", "2x", "20,70"})
        CHECK(complaint("told_after = \"" + wrong + "\"")
              == "pop.toml:1: told_after = \"" + wrong
                     + "\" wants sessions from 1 to 150, in their order: \"20 70\"");
    CHECK(complaint("[caregivers]\ncalm = 1")
          == "pop.toml:1: there is no table [caregivers]; there are [parameters], [[caregiver]] and "
             "[[disruptor]]");
    CHECK(complaint("[[person]]\ncalm = 1")
          == "pop.toml:1: there is no [[person]]; there are [parameters], [[caregiver]] and [[disruptor]]");
    CHECK(complaint("[parameters]\ncalmness = 1")
          == "pop.toml:2: there is no parameter calmness; `attune model parameters` lists them");
    CHECK(complaint("[parameters]\ncalm = 2")
          == "pop.toml:2: calm can not be 2: a share lies between 0 and 1");
    CHECK(complaint("[[caregiver]]\nshare = 2") == "pop.toml:2: share = 2 is not between 0 and 1");
    CHECK(complaint("[[caregiver]]\ndistress_settling = 50")
          == "pop.toml:2: distress_settling is the child's, and stays with another caregiver; say it under "
             "[parameters]");
    CHECK(complaint("[[disruptor]]\nname = \"telephone\"")
          == "pop.toml:1: there is no disruptor \"telephone\"; `attune model disruptors` lists them");
    CHECK(complaint("[[disruptor]]\nname = \"phone\"\nfrom = 20\nto = 10")
          == "pop.toml:4: to = 10 is not between 20 and 100000");
    CHECK(complaint("generations = 0") == "pop.toml:1: generations = 0 is not between 1 and 100");
    CHECK(complaint("generations = 2\n[[disruptor]]\nname = \"phone\"\ngeneration = 3")
          == "pop.toml:4: generation = 3 is not between 1 and 2");
    CHECK(complaint("[[disruptor]]\nname = \"phone\"\nshare = 2")
          == "pop.toml:3: share = 2 is not between 0 and 1");
}

TEST_CASE("the description tells populations apart, whatever they are called and however many they are") {
    const std::string plain = description(population(example, "pop.toml"));
    CHECK(description(population("dyads = 5\n" + std::string{example}, "other.toml")) == plain);
    CHECK(description(population("generations = 2\n" + std::string{example}, "pop.toml")) != plain);
    CHECK(description(population("watched = 5\n" + std::string{example}, "pop.toml")) != plain);
    for (const auto& [from, to] : {std::pair{"0.9 0.6", "0.9 0.7"},
                                   {"every = 3", "every = 4"},
                                   {"share = 0.5", "share = 0.6"},
                                   {"share = 0.75", "share = 0.7"},
                                   {"\"phone\"", "\"work\""},
                                   {"40 60", "40 61"}}) {
        std::string other{example};
        INFO(from);
        other.replace(other.find(from), std::string_view{from}.size(), to);
        CHECK(description(population(other, "pop.toml")) != plain);
    }
}
