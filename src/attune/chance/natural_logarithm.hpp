// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace attune::chance {

/// ln x for finite x > 0, with the same last bit on every machine; within 2 units of the last place.
/// (`std::log` may differ in its last bit between C libraries, and a simulation would then drift apart.)
/// x = m·2ᵉ with m in [√½, √2), ln m = 2 artanh s with s = (m − 1)/(m + 1), by its series.
double natural_logarithm(double x);

} // namespace attune::chance
