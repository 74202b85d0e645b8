// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/expected_break.hpp>
#include <attune/model/first_answer.hpp>
#include <attune/model/fit.hpp>
#include <attune/model/noticing.hpp>
#include <attune/model/predictive_check.hpp>
#include <attune/model/procedure.hpp>
#include <attune/model/what_if.hpp>
#include <attune/report/provenance.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace attune::report {

/// One recording that a fit was made of, as a page calls it.
struct FittedRecording {
    std::string name;
    Provenance provenance;
};

/// A fit, what follows from it, and where it comes from: what the page and the JSON tell. All that is shown
/// was counted before; nothing is simulated while a page is written.
struct FitAccount {
    const model::Fit& fit;
    std::vector<FittedRecording> recordings; ///< in the order of `fit.recordings`; never empty
    std::string child;                       ///< what the page calls them
    std::string caregiver;
    std::vector<model::Noticing> noticing;
    model::FirstAnswer first_answer;
    model::Procedure procedure; ///< of the expected break
    model::ExpectedBreak expected;
    std::vector<std::string> kept;                 ///< what keeps its usual value in every draw
    std::optional<model::PredictiveCheck> check{}; ///< none: not asked for
    std::vector<model::WhatIf> what_ifs{};
    std::string prior{}; ///< the population that the fit was weighed by; empty: none
    std::uint64_t seed = 1;
    unsigned climbs = 4;
};

} // namespace attune::report
