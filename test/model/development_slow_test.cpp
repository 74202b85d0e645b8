// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/watchers.hpp>

#include <attune/model/development.hpp>
#include <attune/model/learned_quantity.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

constexpr std::uint64_t dyads = 120;

/// Everyday sessions with one line of `[parameters]`, and what is read of the last session told.
Sample after_a_hundred(const std::string& parameter, std::string_view quantity) {
    const DevelopmentPlan plan{population("sessions = 100\nwatched = 20\n[parameters]\n" + parameter, "test"),
                               default_parameters(),
                               {}};
    Sample sample;
    Progress silent;
    const auto keep = [&](std::span<const Development> more) {
        for (const Development& one : more)
            for (const LearnedQuantity& each : learned_quantities())
                if (each.name == quantity) sample.add(each.read(one.back().front().value()).value());
    };
    develop_many(plan, chance::Seed{1}, 0, dyads, 2, silent, keep);
    return sample;
}

/// That the second is above the first by far more than chance, 4 standard errors: 1 in 30,000 seeds would do
/// so by chance.
void check_rises(const Sample& first, const Sample& second) {
    INFO(first.mean(), " ± ", first.error(), " → ", second.mean(), " ± ", second.error());
    CHECK(second.mean() - first.mean() > 4 * std::hypot(first.error(), second.error()));
}

} // namespace

TEST_CASE("the more a caregiver notices, the more the child trusts and the sooner it settles") {
    const std::array values{"attentiveness = 0.2", "attentiveness = 0.6", "attentiveness = 1.8"};
    for (std::size_t i = 1; i < values.size(); ++i) {
        check_rises(after_a_hundred(values[i - 1], "trust"), after_a_hundred(values[i], "trust"));
        check_rises(after_a_hundred(values[i - 1], "answered"), after_a_hundred(values[i], "answered"));
        check_rises(after_a_hundred(values[i], "settle_s"), after_a_hundred(values[i - 1], "settle_s"));
    }
}

TEST_CASE("the more plain distress is rebuffed, the more the child signals less than it feels") {
    check_rises(after_a_hundred("rejection = 0", "minimise"), after_a_hundred("rejection = 0.8", "minimise"));
}

TEST_CASE("the more answers frighten, the more the child fears and contradicts itself in a reunion") {
    const std::array values{"frightening = 0", "frightening = 0.04", "frightening = 0.2"};
    for (std::size_t i = 1; i < values.size(); ++i)
        for (const std::string_view quantity : {"threat", "reunion_switches_per_min"})
            check_rises(after_a_hundred(values[i - 1], quantity), after_a_hundred(values[i], quantity));
}

TEST_CASE("with a calm caregiver trust returns before the strategy does") {
    const DevelopmentPlan plan{*built_in_population("repair"), default_parameters(), {}};
    REQUIRE(plan.population.told_after == std::vector<unsigned>{150, 170, 220, 300, 450});
    Progress silent;
    // How much of the way from session 150 to 450 is done at 170, over all dyads.
    std::array<double, 3> trusts{};
    std::array<double, 3> minimises{};
    const auto keep = [&](std::span<const Development> more) {
        for (const Development& one : more)
            for (std::size_t i = 0; i < 3; ++i) {
                const Learning& at = one[std::array<std::size_t, 3>{0, 1, 4}[i]].front().value();
                trusts[i] += at.trust;
                minimises[i] += at.chances[Strategy::minimise];
            }
    };
    develop_many(plan, chance::Seed{1}, 0, dyads, 2, silent, keep);
    CHECK(trusts[2] - trusts[0] > .1 * dyads);
    CHECK(minimises[0] - minimises[2] > .1 * dyads);
    const double trust_back = (trusts[1] - trusts[0]) / (trusts[2] - trusts[0]);
    const double strategy_back = (minimises[0] - minimises[1]) / (minimises[0] - minimises[2]);
    INFO("trust ", trust_back, ", strategy ", strategy_back);
    CHECK(trust_back > .5);
    CHECK(trust_back > strategy_back + .15);
}

TEST_CASE("disruptors that hold together do more than each alone") {
    const auto trust_after = [](std::string_view names) {
        std::string toml = "sessions = 100\n";
        for (const char one : {'d', 'p'})
            if (names.find(one) != names.npos)
                toml +=
                    std::string{"[[disruptor]]\nname = \""} + (one == 'd' ? "depression" : "phone") + "\"\n";
        const DevelopmentPlan plan{population(toml, "test"), default_parameters(), {}};
        Sample sample;
        Progress silent;
        develop_many(plan, chance::Seed{1}, 0, dyads, 2, silent, [&](std::span<const Development> more) {
            for (const Development& one : more) sample.add(one.back().front()->trust);
        });
        return sample;
    };
    const Sample both = trust_after("dp");
    check_rises(both, trust_after("d"));
    check_rises(both, trust_after("p"));
    check_rises(trust_after("d"), trust_after(""));
    check_rises(trust_after("p"), trust_after(""));
}
