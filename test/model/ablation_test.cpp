// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/watchers.hpp>

#include <attune/model/ablation.hpp>

#include <doctest/doctest.h>

#include <set>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

TEST_CASE("every mechanism has a name, is found by it, and changes the parameters to ones that make sense") {
    std::set<std::string_view> names;
    for (const Ablation& one : ablations()) {
        CAPTURE(one.name);
        CHECK(names.insert(one.name).second);
        CHECK(ablation_named(one.name) == &one);
        Parameters parameters = default_parameters();
        one.remove(parameters);
        CHECK(parameters != default_parameters());
        for (const ParameterRow& row : parameter_table())
            CHECK(!refusal(row.parameter, parameters[row.parameter]));
    }
    CHECK(ablation_named("love") == nullptr);
}

TEST_CASE("without channels every answer is one act, on the voice") {
    Parameters parameters = default_parameters();
    ablation_named("channels")->remove(parameters);
    struct Acts : Nobody {
        std::set<Channel> used;
        void happens(const DyadState&, const Acted& acted) { used.insert(acted.channel); }
        using Nobody::happens;
    } acts;
    chance::Stream stream{chance::Seed{1}, "test", 0};
    DyadState state = beginning(parameters);
    Simulation{state, parameters, stream, acts}.run(600, {});
    CHECK(acts.used == std::set<Channel>{Channel::voice});
}
