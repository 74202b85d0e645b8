// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/fit.hpp>

namespace attune::model {

// The caregiver's part of a fit; each adds to `fit`.

/// How cues are noticed and answered, by a climb on the likelihood of `Answering`. The outcome is that of the
/// highest climb; `agreed` counts the climbs that came within a hundredth of it.
void fit_caregiver(std::span<const Transcript> transcripts, const FitOptions& options, Progress& progress,
                   Fit& fit);

/// The same where distraction is not coded: with the filter, and how often distractions begin and end; or
/// without, where two states are no better than one. The transcripts tell of no distraction.
void fit_hidden_caregiver(std::span<const Transcript> transcripts, const FitOptions& options,
                          Progress& progress, Fit& fit);

/// How often distractions begin, and end by themselves. Undetermined where none is coded.
void fit_distraction(std::span<const Transcript> transcripts, const FitOptions& options,
                     const Progress& progress, Fit& fit);

} // namespace attune::model
