// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/attentiveness_course.hpp>

#include <array>
#include <cstddef>

namespace attune::model {

/// What is believed of one dyad afterwards in a population in which the coordinate is normal: weights at even
/// steps of z = (coordinate − mean)/deviation, 160 to either side, as far as 8.
class Afterwards {
public:
    Afterwards(const AttentivenessCourse& dyad, double mean, double deviation);

    /// ln ∫ e^course(c) N(c; mean, deviation) dc by the trapezium rule, but for its step and √(2π).
    double log_sum() const { return log_sum_; }
    /// The mean of z, or of z².
    double moment(int power) const;
    /// How much lies below z = `at`; the step around each z has its weight spread evenly.
    double below(double at) const;

private:
    static constexpr double farthest = 8;
    static constexpr int steps = 160;

    static double z(std::size_t i) { return farthest * (static_cast<double>(i) / steps - 1); }

    std::array<double, 2 * steps + 1> weights_{}; ///< they sum to 1
    std::array<double, 2 * steps + 2> below_{};   ///< their sums: below each step, and below the end
    double log_sum_ = 0;
};

} // namespace attune::model
