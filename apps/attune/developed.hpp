// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/development.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace attune::app {

/// What was developed, and what came of it.
struct Developed {
    const model::DevelopmentPlan& plan;
    std::uint64_t seed;
    std::vector<model::Development> dyads;
};

/// For a terminal: means and standard errors over the dyads, a column for each session that is told.
std::string developed_text(const Developed& developed);
/// A row for each dyad and session told: who was there, what was drawn for it, and what was learned.
std::string developed_csv(const Developed& developed);
/// What was developed, and the means.
std::string developed_json(const Developed& developed);

} // namespace attune::app
