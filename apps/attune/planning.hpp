// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/dyad.hpp>
#include <attune/model/population.hpp>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace attune::app {

class Command;

/// What a command line says of the dyads that are to be simulated.
struct PlanWish {
    std::string procedure; ///< a built-in name, or a file
    std::filesystem::path parameters;
    std::vector<std::pair<model::Parameter, double>> settings;
    std::vector<std::string> without;
    unsigned sessions = 0;
};

/// Adds --parameters, --set and --without.
void add_model_options(Command& command, PlanWish& wish);

/// The plan. What is said later counts: the defaults, the file, the mechanisms that are switched off, what
/// the procedure changes, the settings one by one. Throws Failure for a procedure that is none.
model::Plan plan_of(const PlanWish& wish);

/// A built-in population's name, or else a file. Throws Failure (usage) where it is neither, and what reading
/// throws.
model::Population population_of(const std::string& asked);

} // namespace attune::app
