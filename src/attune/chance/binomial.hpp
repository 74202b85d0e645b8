// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/bounds.hpp>

#include <cstdint>

namespace attune::chance {

/// The exact 95 % interval of the probability behind x of n independent trials: never covers less than 95 %,
/// often more. In [0, 1]; 0 at x = 0, 1 at x = n. For tests of other intervals, and for simulations.
/// Clopper & Pearson 1934 (Biometrika 26). Throws Misuse where n is 0 or x > n.
Bounds clopper_pearson_interval(std::uint64_t x, std::uint64_t n);

} // namespace attune::chance
