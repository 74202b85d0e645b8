// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/simulation.hpp>

namespace attune::model {

/// What a child does when the caregiver comes back, in numbers that belong to no type. Distress is looked at
/// as each stretch between two events begins.
struct Reunion {
    /// The first minute, while s > .25: turned away or busy, less bidding or crying; [−1, 1].
    double away = 0;
    /// Bidding or crying after the first comfort, while s > .3; a share of the reunion.
    double calling = 0;
    /// Contradictory moves while s > .4, a minute: from crying to turning away or giving up, back from those,
    /// from a bid to turning away.
    double switches = 0;
    /// Given up; a share of the reunion.
    double frozen = 0;

    bool operator==(const Reunion&) const = default;
};

/// Two minutes together, then twice three minutes apart, at most until the child has cried for 20 s, and
/// three together; the mean of both reunions. Nothing is learned from it, and it is a day like any other: ξ
/// = 1.
Reunion reunion(const Parameters& parameters, const Learned& learned, chance::Stream& stream);

} // namespace attune::model
