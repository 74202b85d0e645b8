// SPDX-License-Identifier: Apache-2.0
#include <attune/model/caregiver_state.hpp>
#include <attune/model/child_state.hpp>
#include <attune/model/strategy.hpp>

#include <algorithm>

namespace attune::model {
namespace {

constexpr ByChildState<std::string_view> child_names{
    {"engaged", "bidding", "averted", "alarmed", "content", "withdrawn"}};
constexpr ByChildState<Act> child_acts{
    {Act::engage, Act::bid, Act::withdraw, Act::alarm, Act::content, Act::shutdown}};
constexpr ByCaregiverState<std::string_view> caregiver_names{{"present", "distracted", "still", "absent"}};
constexpr ByStrategy<std::string_view> strategy_names{{"minimise", "direct", "maximise"}};

} // namespace

std::string_view name(ChildState state) {
    return child_names[state];
}

std::string_view name(CaregiverState state) {
    return caregiver_names[state];
}

std::string_view name(Strategy strategy) {
    return strategy_names[strategy];
}

Act act(ChildState state) {
    return child_acts[state];
}

std::optional<ChildState> child_state(Act act) {
    if (act == Act::neutral) return ChildState::content;
    for (const ChildState state : child_states)
        if (child_acts[state] == act) return state;
    return {};
}

std::optional<CaregiverState> caregiver_state_named(std::string_view text) {
    for (const CaregiverState state : caregiver_states)
        if (caregiver_names[state] == text) return state;
    return {};
}

} // namespace attune::model
