// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/write/elan/tier.hpp>

#include <cstdint>
#include <vector>

namespace attune::write::eaf {

/// The numbers of the annotations' ids ("a17" is 17), tier by tier, and the highest of them.
struct Ids {
    std::vector<std::uint64_t> numbers;
    std::uint64_t last = 0;
};

/// An annotation whose source is an id of ELAN's keeps it, the first where several have the same; the others
/// are numbered on from the highest.
Ids ids_of(const std::vector<Tier>& tiers);

} // namespace attune::write::eaf
