// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace attune::model {

/// How far the caregiver can be reached. Present and distracted alternate by themselves; still and absent are
/// set by a procedure.
enum class CaregiverState : std::uint8_t {
    present,    ///< P
    distracted, ///< D: telephone, television, work
    still,      ///< F: there, without expression
    absent,     ///< N: gone
};

inline constexpr std::array caregiver_states{CaregiverState::present, CaregiverState::distracted,
                                             CaregiverState::still, CaregiverState::absent};

std::string_view name(CaregiverState state);
std::optional<CaregiverState> caregiver_state_named(std::string_view text);

/// Whether the caregiver can notice and act: present or distracted.
constexpr bool is_reachable(CaregiverState state) {
    return state == CaregiverState::present || state == CaregiverState::distracted;
}

/// One value for each state of the caregiver.
template <typename Value>
struct ByCaregiverState {
    std::array<Value, caregiver_states.size()> values{};

    constexpr Value& operator[](CaregiverState state) { return values[static_cast<std::size_t>(state)]; }
    constexpr const Value& operator[](CaregiverState state) const {
        return values[static_cast<std::size_t>(state)];
    }

    bool operator==(const ByCaregiverState&) const = default;
};

} // namespace attune::model
