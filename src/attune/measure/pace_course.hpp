// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/pace_blocks.hpp>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace attune::measure {

/// y = ln((c + 1/2)/(k + 1/2)) of some blocks, each at its place in time, blocks counted end to end.
struct PaceCourse {
    std::vector<double> minutes;
    std::vector<double> log_ratios;
};
PaceCourse pace_course(std::span<const PaceBlock> blocks, const std::function<bool(std::size_t)>& kept);

/// Mean y. Of at least one block.
double pace_level(const PaceCourse& course);
/// The least-squares slope of |y| on time, per minute. Of at least two blocks.
double pace_drift(const PaceCourse& course);

/// The mean change after the child slowed less the mean of the others, among the changes with these
/// positions; none where one of both is missing.
std::optional<double> change_after_slowing(std::span<const PaceChange> changes,
                                           std::span<const std::size_t> chosen);

} // namespace attune::measure
