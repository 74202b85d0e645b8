// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/fit.hpp>
#include <attune/report/speaker.hpp>

#include <string>

namespace attune::report {

/// Says that a fit left open when the caregiver was distracted, and what came of it; empty where distraction
/// was taken as coded.
std::string hidden_distraction_words(const model::Fit& fit, const Speaker& speaker);

} // namespace attune::report
