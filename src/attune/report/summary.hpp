// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/provenance.hpp>

#include <string>

namespace attune::report {

/// How much of an account is told.
enum class Detail {
    brief, ///< the headline of each question: cues answered, how soon, breaks, the still-face contrasts,
           ///< trust
    full,  ///< every number that there is
};

/// An account for the eye, on a terminal of 90 columns, without colour: who and what was watched, the
/// numbers, the breaks, and why each number that there is not could not be had. In full it is made from the
/// registry: a measure that is new there is new here.
std::string summary(const measure::Account& account, const Provenance& provenance, Detail detail);

} // namespace attune::report
