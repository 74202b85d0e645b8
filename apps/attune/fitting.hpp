// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/fitted_dyads.hpp>

#include <attune/model/attentiveness_course.hpp>
#include <attune/model/fit.hpp>

#include <span>
#include <string>
#include <vector>

namespace attune::app {

// What has no likelihood in the model is refused by the names of its files: Failure (data).

/// The fit of one dyad's recordings.
model::Fit fit_or_refuse(std::span<const model::Transcript> transcripts, const model::FitOptions& options,
                         const std::vector<std::string>& files, Progress& progress);

/// The course of each dyad's attentiveness. The numbers do not depend on `threads`; 0: one for each core.
std::vector<model::AttentivenessCourse> courses(const std::vector<std::vector<model::Transcript>>& dyads,
                                                const std::vector<DyadShare>& shares,
                                                const model::FitOptions& options, unsigned threads,
                                                Progress& progress);

} // namespace attune::app
