// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/measured.hpp>
#include <attune/measure/result.hpp>
#include <attune/model/attentiveness_course.hpp>
#include <attune/model/outcome.hpp>

#include <span>
#include <vector>

namespace attune::model {

/// A population that the dyads may have been drawn from: the logarithm of the number is normal in it.
struct Likely {
    double mean = 0;
    double deviation = 1;
    double weight = 1; ///< how likely, beside the others; they sum to 1
};

/// One dyad among others: what its recordings say, drawn towards what dyads are like.
struct Shrunken {
    /// The median and 95 % of what is believed afterwards. Undetermined where its own recordings tell
    /// nothing.
    measure::Measured<measure::Estimate> estimate;
    double from_data = 0; ///< 1 − variance of the logarithm afterwards / before, in the light of the others
};

/// How a number differs between dyads: its logarithm is normal, with this mean and deviation.
struct RandomEffects {
    measure::Measured<measure::Estimate> median;    ///< e^mean
    measure::Measured<measure::Estimate> deviation; ///< of the logarithm
    std::vector<Likely> likely;  ///< what mean and deviation may be, as far as these dyads tell
    std::vector<Shrunken> dyads; ///< in the order in which they came: they are never ranked
    Outcome outcome = Outcome::converged;
    double log_likelihood = 0; ///< but for the constants of the courses
};

inline constexpr std::size_t least_dyads = 5;

/// The likelihood of a mean and a deviation, given the courses of the dyads: Σ ln ∫ e^course(c) N(c; mean,
/// deviation) dc, by the trapezium rule along z = (c − mean)/deviation; its slopes are exact, along the mean
/// and along ln deviation.
double random_effects_height(std::span<const Course> dyads, std::span<const double> place,
                             std::span<double> slopes);

/// The likeliest mean and deviation, with 95 % intervals by profile, and each dyad in the light of all that
/// they may be: before, any mean and any deviation are taken to be as likely as any other. The deviation's
/// interval begins at 0 where dyads that are all alike are as likely. Undetermined where fewer than
/// `least_dyads` tell anything, and where the median may lie beyond .05 or 8, at which the courses end; then
/// there is nothing to see a dyad in the light of, and `dyads` is empty. Throws Stopped.
RandomEffects random_effects(std::span<const Course> dyads, const Progress& progress);

/// How much of what is believed of a dyad afterwards lies below a coordinate, in the light of populations.
double believed_below(const Course& dyad, std::span<const Likely> populations, double coordinate);

} // namespace attune::model
