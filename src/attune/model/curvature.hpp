// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/climb.hpp>

#include <optional>
#include <span>
#include <vector>

namespace attune::model {

/// How sharp a maximum is, which is how much the data say.
struct Curvature {
    /// The standard error of each coordinate, √ of the inverse information's diagonal; none where the data
    /// say next to nothing about the coordinate.
    std::vector<std::optional<double>> errors;
    /// Row by row, the inverse of the information in the directions that are known; 0 elsewhere.
    std::vector<double> covariance;
    /// Directions in which the height hardly changes: unit vectors, the flattest first.
    std::vector<std::vector<double>> flat;
};

/// Below this information (1/variance) a direction counts as flat: a standard error above 4.
inline constexpr double least_information = 1.0 / 16;

/// The curvature at a summit, from differences of exact slopes a small step to either side. A coordinate that
/// takes more than a tenth of a flat direction has no standard error.
Curvature curvature(const Height& height, std::span<const double> place);

} // namespace attune::model
