// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/bounds.hpp>

#include <cstdint>

namespace attune::chance {

/// The 95 % score interval of a share x/n of *independent* observations: one observation a dyad, never the
/// cues of one recording (for those see jackknife.hpp). In [0, 1], and exactly 0 or 1 at x = 0 or x = n.
/// Wilson 1927, "Probable inference, the law of succession, and statistical inference" (JASA 22).
/// Throws Misuse where n is 0 or x > n.
Bounds wilson_interval(std::uint64_t x, std::uint64_t n);

} // namespace attune::chance
