// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace attune {

/// The two of a dyad. There is no third: a triad is several dyads.
enum class Partner { child, caregiver };

inline constexpr std::array partners{Partner::child, Partner::caregiver};

constexpr Partner other(Partner partner) {
    return partner == Partner::child ? Partner::caregiver : Partner::child;
}

std::string_view name(Partner partner);

/// One value for each partner, reached by name or by Partner, never by number.
template <typename Value>
struct ByPartner {
    Value child{};
    Value caregiver{};

    Value& operator[](Partner partner) { return partner == Partner::child ? child : caregiver; }
    const Value& operator[](Partner partner) const { return partner == Partner::child ? child : caregiver; }

    bool operator==(const ByPartner&) const = default;
};

/// Makes a ByPartner by asking `make` for each partner, so that the two can not be swapped.
template <typename Make>
auto by_partner(Make make) -> ByPartner<decltype(make(Partner::child))> {
    return {make(Partner::child), make(Partner::caregiver)};
}

} // namespace attune
