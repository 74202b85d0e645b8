// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/markup.hpp>

#include <optional>
#include <utility>

namespace attune::report {

/// What stands on a range that is drawn: a mark and a dot, and how far the drawing goes if not just far
/// enough to show all.
struct OnRange {
    double mark = 0;
    double dot = 0;
    std::optional<double> least{};
    std::optional<double> most{};
};

/// A range (low, high) on one line of a table: a bar, with a mark and a dot, on a scale of its own. What it
/// shows stands beside it in numbers, so a screen reader leaves it out.
void draw_range(Markup& page, std::pair<double, double> range, const OnRange& on);

} // namespace attune::report
