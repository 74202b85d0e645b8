// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace attune::chance {

/// The p-values of one family of tests, each raised so that rejecting those <= q keeps the expected share of
/// false findings among the findings at q or below: p₍ᵢ₎·m/i, made monotone from the largest down, at most 1.
/// In the order given. An empty one was undetermined: it stays empty and does not count towards m.
/// Benjamini & Hochberg 1995 (J. R. Stat. Soc. B 57). Throws Misuse where a p is outside [0, 1].
std::vector<std::optional<double>> benjamini_hochberg(std::span<const std::optional<double>> p_values);

} // namespace attune::chance
