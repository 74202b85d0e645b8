// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/child_state.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attune::model {

/// What is counted of a simulated dyad in a stretch of time. The first six are in the order of the child's
/// states.
// clang-format off
enum class Quantity : std::uint8_t {
    engaged, bidding, averted, alarmed, content, withdrawn, ///< shares of time
    distress, contact,                                      ///< means of s and x
    soft_cues, bids, cries,                                 ///< cues per minute
    noticed, absorbed,                                      ///< cues of any kind per minute
    comforts, rebuffs, frights,                             ///< acts per minute, each channel apart
    cried,                                                  ///< whether there was any alarm: a share of dyads
};
// clang-format on

inline constexpr std::size_t quantity_count = 17;

/// How a quantity is told.
struct QuantityRow {
    Quantity quantity;
    std::string_view name; ///< as tables have it: "bids_per_min"
    std::string_view words;
};

/// All quantities, in the order of the enumeration.
const std::array<QuantityRow, quantity_count>& quantities();

/// One value for each quantity.
template <typename Value>
struct ByQuantity {
    std::array<Value, quantity_count> values{};

    constexpr Value& operator[](Quantity quantity) { return values[static_cast<std::size_t>(quantity)]; }
    constexpr const Value& operator[](Quantity quantity) const {
        return values[static_cast<std::size_t>(quantity)];
    }
};

constexpr Quantity share_of(ChildState state) {
    return static_cast<Quantity>(state);
}

} // namespace attune::model
