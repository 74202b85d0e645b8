// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/fit.hpp>
#include <attune/model/random_effects.hpp>

#include <string>
#include <vector>

namespace attune::app {

/// What was fitted of one dyad among others.
struct DyadShare {
    std::string name;               ///< told on the terminal only
    std::vector<std::string> files; ///< likewise, where one of them is at fault
    std::vector<std::string> fingerprints;
    double watched = 0; ///< s
    std::size_t cues = 0;
};

/// How attentiveness differs between dyads, and what it was made of.
struct FittedDyads {
    const model::RandomEffects& effects;
    const std::vector<DyadShare>& dyads; ///< in the order of the list
    std::string prior;                   ///< of all else; empty: weak
    double usual;                        ///< attentiveness
};

/// For a terminal.
std::string fitted_dyads_text(const FittedDyads& fitted);
/// Everything, in the form attune.dyads/1, without names.
std::string fitted_dyads_json(const FittedDyads& fitted);

} // namespace attune::app
