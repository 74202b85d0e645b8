// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/summary.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace attune::app {

/// What was simulated, and what came of it.
struct Simulated {
    const model::Plan& plan;
    std::vector<std::string> without; ///< mechanisms that were switched off
    std::uint64_t seed;
    const model::Summary& summary;
};

/// For a terminal: each episode, then the course in stretches of 15 s, then the order of first onsets.
std::string simulated_text(const Simulated& simulated);
/// A row for each stretch and quantity, and for each episode: mean, standard error, dyads.
std::string simulated_csv(const Simulated& simulated);
/// Everything.
std::string simulated_json(const Simulated& simulated);

} // namespace attune::app
