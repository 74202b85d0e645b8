// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/watchers.hpp>

#include <attune/model/disruptor.hpp>

#include <doctest/doctest.h>

#include <set>

using namespace attune;
using namespace attune::model;
using enum Parameter;

namespace {

DisruptorSet set(std::initializer_list<std::string_view> names) {
    DisruptorSet made;
    for (const std::string_view one : names) made.add(*disruptor_named(one));
    return made;
}

} // namespace

TEST_CASE("there are sixteen disruptors and a repair, each with a name and a claim of its own") {
    std::set<std::string_view> names;
    std::set<std::string_view> claims;
    for (const Disruptor& one : disruptors()) {
        names.insert(one.name);
        claims.insert(one.claim);
        CHECK((!one.changes.empty() || one.is_away || one.is_another_caregiver));
    }
    CHECK(names.size() == 17);
    CHECK(claims.size() == 17);
    CHECK(disruptors().back().name == "calm-caregiver");
    CHECK(disruptor_named("telephone") == nullptr);
}

TEST_CASE("a disruptor changes what it says and nothing else") {
    const Parameters before = default_parameters();
    const Parameters after = set({"inconsolable"}).applied_to(before);
    for (const ParameterRow& row : parameter_table()) {
        const double factor = row.parameter >= relief_gaze && row.parameter <= relief_pace ? .5
                              : row.parameter == distress_settling                         ? 1.6
                                                                                           : 1;
        CHECK(after[row.parameter] == before[row.parameter] * factor);
    }
    CHECK(text(disruptor_named("inconsolable")->changes[0]) == "relief_gaze … relief_pace × 0.5");
    CHECK(text(disruptor_named("punishment")->changes[0]) == "rejection ≥ 0.8");
}

TEST_CASE("disruptors combine in any order, and each counts once") {
    const Parameters before = default_parameters();
    const Parameters after = set({"phone", "work", "depression"}).applied_to(before);
    CHECK(set({"depression", "phone", "work", "phone"}).applied_to(before) == after);
    CHECK(after[distraction_begins] == before[distraction_begins] * 3 * 2);
    CHECK(after[distraction_ends] == before[distraction_ends] * .5);
    CHECK(after[attentiveness] == before[attentiveness] * .5);
    CHECK(set({"work", "phone"}).names() == "phone + work");
}

TEST_CASE("repair has the last word, however bad it was before") {
    DisruptorSet everything;
    for (const Disruptor& one : disruptors()) everything.add(one);
    const Parameters after = everything.applied_to(default_parameters());
    CHECK(after[rejection] == 0);
    CHECK(after[frightening] == 0);
    CHECK(after[calm] == .95);
    CHECK(after[attentiveness] == 1.4);
    CHECK(everything.is_away());
    CHECK(everything.is_another_caregiver());
    CHECK(everything.still_seconds() == 60);
    CHECK(DisruptorSet{}.applied_to(default_parameters()) == default_parameters());
}

TEST_CASE("whatever is disrupted stays a parameter that makes sense") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        chance::Stream stream{chance::Seed{seed}, "disruptors", 0};
        const Parameters before = model::test::any_parameters(stream);
        DisruptorSet some;
        for (const Disruptor& one : disruptors())
            if (stream.uniform() < .5) some.add(one);
        const Parameters after = some.applied_to(before);
        for (const ParameterRow& row : parameter_table()) {
            INFO(row.name, " of ", some.names());
            CHECK(!refusal(row.parameter, after[row.parameter]));
        }
    }
}
