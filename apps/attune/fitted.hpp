// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/carried_on.hpp>

#include <attune/model/fit.hpp>
#include <attune/report/fit_account.hpp>

#include <string>
#include <vector>

namespace attune::app {

/// A fit, and what it was fitted to.
struct FittedDyad {
    const model::Fit& fit;
    std::vector<std::string> recordings; ///< their names, told on the terminal only
    std::vector<std::string> fingerprints;
    std::string child; ///< ids, told on the terminal only
    std::string caregiver;
    std::uint64_t seed;
    unsigned climbs;
    std::string prior; ///< the population's name; empty: none
    CarriedOn ahead;   ///< empty where nothing was asked for
};

/// For a terminal: the caregiver, the child, and how well the model holds.
std::string fitted_text(const FittedDyad& fitted);
/// Everything, in the form attune.fit/1, without names; with a page, what that shows too.
std::string fitted_json(const FittedDyad& fitted, const report::FitAccount* shown = nullptr);
/// What was told, as a file of parameters for `attune simulate --parameters`.
std::string fitted_parameters(const FittedDyad& fitted);

} // namespace attune::app
