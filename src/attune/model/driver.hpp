// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/affect.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace attune::model {

/// What can drive a move of the child. None is ever negative, so a rate that is a sum of drivers with
/// coefficients ≥ 0 is always a rate.
enum class Driver : std::uint8_t {
    always,     ///< 1
    distress,   ///< s
    calm,       ///< 1 − s
    contact,    ///< x
    distance,   ///< 1 − x
    outcry,     ///< s²
    exhaustion, ///< f
};

inline constexpr std::array drivers{Driver::always,   Driver::distress, Driver::calm,      Driver::contact,
                                    Driver::distance, Driver::outcry,   Driver::exhaustion};

/// One value for each driver: its value at a moment, its integral over a stretch, or a bound.
template <class Scalar>
struct ByDriver {
    std::array<Scalar, drivers.size()> values{};

    constexpr Scalar& operator[](Driver driver) { return values[static_cast<std::size_t>(driver)]; }
    constexpr const Scalar& operator[](Driver driver) const {
        return values[static_cast<std::size_t>(driver)];
    }
};

/// The drivers at a moment.
template <class Scalar>
ByDriver<Scalar> drivers_at(const Affect<Scalar>& affect) {
    const Scalar& s = affect.distress;
    const Scalar& x = affect.contact;
    return {{Scalar(1), s, 1 - s, x, 1 - x, s * s, affect.exhaustion}};
}

} // namespace attune::model
