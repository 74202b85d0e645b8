// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/p_value.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace attune::chance {

/// What a statistic would be by coincidence alone: the mean of its N null values, and their 95 % range, the
/// order statistics ⌈.025 (N + 1)⌉ and ⌊.975 (N + 1)⌋ counted from 1. With N < 39 these are the smallest and
/// the largest value, and the range holds less than 95 %.
struct NullSummary {
    double mean = 0;
    double low = 0;
    double high = 0;
    double standard_deviation = 0; ///< with N − 1; 0 where N is 1
    std::size_t size = 0;          ///< N
};

/// Throws Misuse where `null` is empty or holds a value that is not finite.
NullSummary summarise(std::span<const double> null);

/// Whether two values of one statistic are the same but for floating noise: |x − y| <= 10⁻¹² max(|x|, |y|).
/// All comparisons below use it, so that a tie counts as a tie on every machine. A count, exact in a double,
/// needs no such care: use it as the statistic where there is a choice.
bool tied(double x, double y);

/// The chance of a statistic at least as far out as `observed` if the null were true:
/// (1 + #{null >= observed})/(N + 1) for `greater`, with <= for `less`, min(1, 2·min of both) for `two`.
/// Ties count against the finding: with many ties the test is conservative. Never 0.
/// Davison & Hinkley 1997, "Bootstrap methods and their application", section 4.2; Phipson & Smyth 2010.
/// Throws Misuse where `null` is empty or any value is not finite.
PValue p_value(double observed, std::span<const double> null, Sided sided, Tested tested = {});

/// For tests of the machinery only: with U uniform in (0, 1) and `observed` drawn from the null,
/// (#{null > observed} + U·(#{null = observed} + 1))/(N + 1) is exactly uniform in (0, 1), ties or not.
/// `less` mirrors it; `two` is 2·min(p, 1 − p). Throws Misuse as p_value, and where U is outside [0, 1].
double randomised_p(double observed, std::span<const double> null, Sided sided, double uniform);

/// By how much the observed share is above the share expected by coincidence: observed − mean, in −1…1.
double excess(double observed_share, double mean_of_null);

/// The excess as a part of what was possible: excess/(1 − mean) if excess >= 0, excess/mean otherwise; −1…1.
/// Empty (undetermined) where little was possible: a mean above .95, or below .05 for a negative excess.
/// Throws Misuse where either share is outside [0, 1].
std::optional<double> index_against_chance(double observed_share, double mean_of_null);

} // namespace attune::chance
