// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/outcome.hpp>
#include <attune/timeline/progress.hpp>

#include <functional>
#include <span>
#include <vector>

namespace attune::model {

/// What shall be made as large as it can be: its value at a place, and its slope along each coordinate, which
/// it writes into `slopes` (as many as coordinates). Finite everywhere in the box.
using Height = std::function<double(std::span<const double> place, std::span<double> slopes)>;

/// Where to search: coordinate i lies between least[i] and most[i].
struct Box {
    std::vector<double> least;
    std::vector<double> most;
};

/// A place where a search ended.
struct Summit {
    std::vector<double> place;
    double height = 0;
    Outcome outcome = Outcome::converged;
    unsigned evaluations = 0;
};

/// Climbs from `start` to the nearest maximum in the box, by limited-memory BFGS with a line search (Nocedal
/// 1980, as Lukšan's in NLopt), until a step gains less than 1e-9 or 500 evaluations are done. The same start
/// gives the same summit. Throws Misuse where the sizes differ, the start lies outside, or a height is not
/// finite.
Summit climb(const Height& height, std::vector<double> start, const Box& box, const Progress& progress);

} // namespace attune::model
