// SPDX-License-Identifier: Apache-2.0
#include <attune/model/caregiver_state.hpp>
#include <attune/model/child_state.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::model;

TEST_CASE("each state of the child is an act that a coder writes, and the way back is the same") {
    for (const ChildState state : child_states) CHECK(child_state(act(state)) == state);
    CHECK(act(ChildState::averted) == Act::withdraw);
    CHECK(act(ChildState::withdrawn) == Act::shutdown);
    CHECK(child_state(Act::neutral) == ChildState::content);
    CHECK(!child_state(Act::answer));
}

TEST_CASE("a state of the caregiver is found by its name") {
    for (const CaregiverState state : caregiver_states) CHECK(caregiver_state_named(name(state)) == state);
    CHECK(!caregiver_state_named("away"));
}
