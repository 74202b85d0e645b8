// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/fit.hpp>
#include <attune/model/freedom.hpp>
#include <attune/model/prior.hpp>
#include <attune/model/question.hpp>

#include <span>
#include <vector>

namespace attune::model {

/// What a fit of the caregiver may choose, what it goes by, and where.
struct CaregiverSearch {
    std::vector<Freedom> freedoms; ///< what is free, of what was asked
    std::vector<Belief> beliefs;   ///< one for each, where there is a prior; else none
    Parameters others;             ///< all that is not free, as it is held
    Height height;                 ///< the likelihood, or what it leaves of the beliefs
    Box limits;
};

/// Free is what enough events bear on; with a prior all, but for what is the same for everybody. The
/// transcripts must outlive the search.
CaregiverSearch search_for(std::span<const Transcript> transcripts, const std::vector<Question>& asked,
                           const FitOptions& options, Availability availability = Availability::coded);

/// The highest of several climbs, the first from what is usual (or believed), the others from around it;
/// `agreed` of them came within a hundredth of it. Throws Stopped.
Summit highest(const CaregiverSearch& search, const FitOptions& options, Progress& progress,
               unsigned& agreed);

} // namespace attune::model
