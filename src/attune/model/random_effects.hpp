// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/measured.hpp>
#include <attune/measure/result.hpp>
#include <attune/model/attentiveness_course.hpp>
#include <attune/model/likely.hpp>
#include <attune/model/outcome.hpp>
#include <attune/model/shrunken.hpp>

#include <span>
#include <vector>

namespace attune::model {

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

/// How the number differs between the dyads.
///
/// The deviation is the likeliest with the mean integrated out, any ln median from ln .05 to ln 8 being as
/// likely as any other before (restricted maximum likelihood; Patterson & Thompson 1971, Biometrika 58;
/// Harville 1974, Biometrika 61): the likeliest mean and deviation together would be too alike, by n/(n − 1)
/// and more. Its interval is where that height is 1.92 below; it begins at 0 where dyads that are all alike
/// are as likely. The median has the middle of what it may be with every deviation weighed as the dyads make
/// it, any of them being as likely as any other before, and its middle 95 %; so has each dyad in the light of
/// all that mean and deviation may be.
///
/// Undetermined where fewer than `least_dyads` tell anything, and where the median may lie beyond .05 or 8,
/// at which the courses end; then there is nothing to see a dyad in the light of, and `dyads` is empty.
/// Throws Stopped.
RandomEffects random_effects(std::span<const AttentivenessCourse> dyads, const Progress& progress);

} // namespace attune::model
