// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/climb.hpp>

#include <cstddef>

namespace attune::model {

/// Where a coordinate may be, with all others as good as they can then be.
struct ProfileRange {
    double low;
    double high;
};

/// The 95 % interval of one coordinate by profile likelihood: where the height, climbed to anew with the
/// coordinate held, is 1.92 (half the 95 % quantile of χ² with one degree of freedom) below the summit's.
/// Each end is sought from `error` · 1.96 outwards, to a hundredth of a unit of height; at most at the border
/// of the box. Follows a likelihood that is not a parabola, as curvature does not.
ProfileRange profile(const Height& height, const Summit& summit, std::size_t coordinate, double error,
                     const Box& box, const Progress& progress);

} // namespace attune::model
