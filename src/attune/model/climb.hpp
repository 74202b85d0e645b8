// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/outcome.hpp>
#include <attune/timeline/progress.hpp>

#include <functional>
#include <span>
#include <stdexcept>
#include <vector>

namespace attune::model {

/// What shall be made as large as it can be: its value at a place, and its slope along each coordinate, which
/// it writes into `slopes` (as many as coordinates). Finite everywhere in the box.
using Height = std::function<double(std::span<const double> place, std::span<double> slopes)>;

/// A height that is not finite where a search came by.
class NotFinite : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

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
/// gives the same summit. Throws Misuse where the sizes differ or the start lies outside; NotFinite.
Summit climb(const Height& height, std::vector<double> start, const Box& box, const Progress& progress);

} // namespace attune::model
