// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace attune::chance {

/// The two ends of a range of uncertainty; both belong to it.
struct Bounds {
    double low = 0;
    double high = 0;

    constexpr bool contains(double value) const { return low <= value && value <= high; }
    constexpr bool operator==(const Bounds&) const = default;
};

} // namespace attune::chance
