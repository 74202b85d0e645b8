// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/fit.hpp>

namespace attune::model {

/// The child's part of a fit, added to `fit`: for each way from one state to another (and for the cues in
/// one) how many times as often as usual it came, and how evenly on the clock of its own rate.
void fit_child(std::span<const Transcript> transcripts, const FitOptions& options, const Progress& progress,
               Fit& fit);

} // namespace attune::model
