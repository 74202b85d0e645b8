// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/result.hpp>
#include <attune/model/attentiveness_course.hpp>

#include <span>
#include <vector>

namespace attune::model {

/// A population that the dyads may have been drawn from: the logarithm of the number is normal in it.
struct Likely {
    double mean = 0;
    double deviation = 1;
    double weight = 1; ///< how likely, beside the others; they sum to 1
    double width = 0;  ///< the stretch of means that it stands for
};

/// Where the median of a population is sought (the mean is its logarithm), and the deviation.
inline constexpr double least_number = .05;
inline constexpr double most_number = 8;
inline constexpr double least_deviation = .01;
inline constexpr double most_deviation = 3;

/// The likelihood of a mean and a deviation, given the courses of the dyads: Σ ln ∫ e^course(c) N(c; mean,
/// deviation) dc, by the trapezium rule along z = (c − mean)/deviation; its slopes are exact, along the mean
/// and along ln deviation.
double random_effects_height(std::span<const AttentivenessCourse> dyads, std::span<const double> place,
                             std::span<double> slopes);

/// Populations of one deviation, of every mean that is likely beside the likeliest.
struct AnyMean {
    std::vector<Likely> populations; ///< their weights sum to 1
    double height = 0;               ///< ln ∫ e^height(mean, deviation) d mean
    double slope = 0;                ///< of it, along ln deviation

    /// The mean is integrated out from ln .05 to ln 8, where any is as likely as any other before: by the
    /// trapezium rule, ten steps to either side of the likeliest, as far as five of its standard errors.
    AnyMean(std::span<const AttentivenessCourse> dyads, double deviation);
};

/// Populations of any mean, and of any deviation that reaches as far again as its interval, each as likely
/// as the dyads make it: before, any mean and any deviation are as likely as any other.
std::vector<Likely> likely_populations(std::span<const AttentivenessCourse> dyads,
                                       const measure::Range& deviation);

/// A quantile of the mean, each population standing for its stretch of means.
double mean_quantile(std::span<const Likely> populations, double probability);

/// Whether a median at which the search ends is likely too, with some deviation: its height is less than 1.92
/// below the highest.
bool may_lie_beyond(std::span<const AttentivenessCourse> dyads, std::span<const Likely> populations);

} // namespace attune::model
