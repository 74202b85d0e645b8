// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attune::model {

/// How the child signals distress during an episode of it: less than it feels, as it feels, or more.
enum class Strategy : std::uint8_t { minimise, direct, maximise };

inline constexpr std::array strategies{Strategy::minimise, Strategy::direct, Strategy::maximise};

std::string_view name(Strategy strategy);

/// One value for each strategy.
template <typename Value>
struct ByStrategy {
    std::array<Value, strategies.size()> values{};

    constexpr Value& operator[](Strategy strategy) { return values[static_cast<std::size_t>(strategy)]; }
    constexpr const Value& operator[](Strategy strategy) const {
        return values[static_cast<std::size_t>(strategy)];
    }

    bool operator==(const ByStrategy&) const = default;
};

} // namespace attune::model
