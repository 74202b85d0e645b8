// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/measured.hpp>
#include <attune/measure/result.hpp>

#include <cstddef>
#include <vector>

namespace attune::model {

/// What is expected of a number over draws of the parameters, where each draw's expectation is known from
/// `times` simulations only: the mean over draws, and their middle 95 % without the chance of the
/// simulations.
///
/// The draws differ by their parameters and by that chance, and variances add up. What halves of a draw's
/// simulations differ by is chance alone: of halves with m and n it has the variance s²(1/m + 1/n), and the
/// draw's own mean has s²/(m + n) of it. So the draws' distances from their mean are made smaller by √(1 −
/// the share of that in their variance), as in an analysis of variance (nested simulation; Sun, Apley & Staum
/// 2011, Oper. Res. 59). Left in is what the mean over all draws has of it, and one standard error of that
/// share, √(2/(draws − 1) + 2/draws) of it, since it was estimated as well: an interval that is a little too
/// wide, the more the greater the part of chance. With one simulation each nothing is taken away.
class OverDraws {
public:
    OverDraws(std::size_t draws, std::size_t times) : draws_{draws}, times_{times} {}

    /// One draw: by all of its simulations, and by the first, third, … and the second, fourth, … of them.
    void add(const measure::Measured<double>& all, const measure::Measured<double>& odd,
             const measure::Measured<double>& even);

    /// Undetermined where it has no value in more than one of twenty draws.
    measure::Measured<measure::Estimate> estimate() const;

private:
    double share_of_deviation(double variance) const;

    std::size_t draws_;
    std::size_t times_;
    std::vector<double> values_;
    double squares_ = 0; ///< of the differences between halves
    std::size_t differences_ = 0;
};

} // namespace attune::model
