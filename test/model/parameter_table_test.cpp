// SPDX-License-Identifier: Apache-2.0
#include <attune/model/parameter_table.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>
#include <set>
#include <sstream>

using namespace attune;
using namespace attune::model;

TEST_CASE("every parameter has a name of its own, and is found by it") {
    std::set<std::string_view> names;
    for (const ParameterRow& one : parameter_table()) {
        CHECK(names.insert(one.name).second);
        CHECK(parameter_named(one.name) == one.parameter);
        CHECK(!one.meaning.empty());
    }
    CHECK(names.size() == parameter_count);
    CHECK(!parameter_named("attachment_style"));
}

TEST_CASE("every default makes sense and is plausible, or switches something off") {
    for (const ParameterRow& one : parameter_table()) {
        CAPTURE(one.name);
        CHECK(!refusal(one.parameter, one.value));
        CHECK(!refusal(one.parameter, one.least));
        CHECK(!refusal(one.parameter, one.most));
        CHECK(one.least <= one.value);
        CHECK(one.value <= one.most);
        CHECK(default_parameters()[one.parameter] == one.value);
    }
}

TEST_CASE("what belongs to a channel, a strategy or a state is next to its neighbours") {
    for (const Channel channel : channels) {
        const auto ends_with_channel = [&](Parameter first) {
            return name(of(first, channel)).ends_with(name(channel));
        };
        CHECK(ends_with_channel(Parameter::use_gaze));
        CHECK(ends_with_channel(Parameter::use_distracted_gaze));
        CHECK(ends_with_channel(Parameter::latency_gaze));
        CHECK(ends_with_channel(Parameter::mirror_gaze));
        CHECK(ends_with_channel(Parameter::contact_gaze));
        CHECK(ends_with_channel(Parameter::relief_gaze));
    }
    for (const Strategy strategy : strategies)
        for (const Parameter first :
             {Parameter::bid_minimise, Parameter::cry_minimise, Parameter::bidding_minimise,
              Parameter::alarming_minimise, Parameter::averting_minimise})
            CHECK(name(of(first, strategy)).ends_with(name(strategy)));
    for (const ChildState state : child_states)
        CHECK(name(of(Parameter::need_engaged, state)).ends_with(name(state)));
}

TEST_CASE("a value that means nothing is refused, with the rule") {
    CHECK(refusal(Parameter::calm, 1.5) == "calm can not be 1.5: a share lies between 0 and 1");
    CHECK(refusal(Parameter::contact_fading, 0)
          == "contact_fading can not be 0: a time lies between a nanosecond and 1000000 s");
    CHECK(refusal(Parameter::bidding_alarmed, -1)
          == "bidding_alarmed can not be -1: a rate lies between 0 and 6000 a minute");
    CHECK(refusal(Parameter::trust_memory, .5)
          == "trust_memory can not be 0.5: 1 to 1000000000 outcomes are remembered");
    CHECK(refusal(Parameter::payoff_first, std::numeric_limits<double>::infinity())
          == "payoff_first can not be inf: a payoff lies between -1000000 and 1000000");
    CHECK(refusal(Parameter::calm, std::numeric_limits<double>::quiet_NaN())
          == "calm can not be nan: a share lies between 0 and 1");
}

TEST_CASE("the manual has every parameter as the table does") {
    std::ifstream file{"docs/model/parameters.md"};
    const std::string page{std::istreambuf_iterator<char>{file}, {}};
    for (const ParameterRow& one : parameter_table()) {
        std::ostringstream line;
        line << "| `" << one.name << "` | " << one.symbol << " | " << one.value << " | " << name(one.unit)
             << " | " << one.least << " … " << one.most << " | " << name(one.origin) << " | " << one.meaning
             << " |\n";
        CAPTURE(line.str());
        CHECK(page.find(line.str()) != std::string::npos);
    }
}
