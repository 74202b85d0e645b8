// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/act.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace attune::model {

/// What the child is doing; always exactly one of these.
enum class ChildState : std::uint8_t {
    engaged,   ///< E: with the caregiver
    bidding,   ///< B: calls, reaches, looks to the caregiver
    averted,   ///< V: turned away, "now is not a good time"
    alarmed,   ///< A: cries
    content,   ///< R: busy alone, calm
    withdrawn, ///< W: distressed and given up
};

inline constexpr std::array child_states{ChildState::engaged, ChildState::bidding, ChildState::averted,
                                         ChildState::alarmed, ChildState::content, ChildState::withdrawn};

std::string_view name(ChildState state);

/// The act that a coder writes for it (definitions, section 3): engage, bid, withdraw, alarm, content,
/// shutdown.
Act act(ChildState state);
/// The state that a coded act stands for; none for an act that is no state of a child. `neutral` is content.
std::optional<ChildState> child_state(Act act);

/// Whether the child is calling for the caregiver: bidding or alarmed.
constexpr bool is_calling(ChildState state) {
    return state == ChildState::bidding || state == ChildState::alarmed;
}

/// One value for each state of the child.
template <typename Value>
struct ByChildState {
    std::array<Value, child_states.size()> values{};

    constexpr Value& operator[](ChildState state) { return values[static_cast<std::size_t>(state)]; }
    constexpr const Value& operator[](ChildState state) const {
        return values[static_cast<std::size_t>(state)];
    }

    bool operator==(const ByChildState&) const = default;
};

} // namespace attune::model
