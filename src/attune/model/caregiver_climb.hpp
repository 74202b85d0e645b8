// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/caregiver_search.hpp>
#include <attune/model/fit.hpp>

#include <span>
#include <vector>

namespace attune::model {

/// A climb on the likelihood of what a caregiver did: what was asked, and the highest place. The transcripts
/// must outlive it. Throws Stopped.
struct CaregiverClimb {
    Availability availability; ///< as distraction was taken
    std::vector<Question> asked;
    CaregiverSearch search;
    unsigned agreed = 0; ///< climbs that came to the same top
    Summit summit;

    CaregiverClimb(std::span<const Transcript> transcripts, Availability taken, const FitOptions& options,
                   Progress& progress);
};

/// Adds to a fit what a climb tells: each number with its interval or the reason why not, the directions that
/// are flat, and the likelihood at the top.
void tell(const CaregiverClimb& climbed, std::span<const Transcript> transcripts, const FitOptions& options,
          Progress& progress, Fit& fit);

} // namespace attune::model
