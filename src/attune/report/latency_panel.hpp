// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/latency.hpp>
#include <attune/report/markup.hpp>

#include <string>

namespace attune::report {

/// Draws the curves of one scope on an axis of time that ends at `longest`.
void draw_latency_panel(Markup& page, const measure::LatencyCurves& curves, const std::string& title,
                        Duration longest);

/// The value of a curve at a moment, as far as it is told.
const measure::CurveStep* at(const measure::Curve& curve, Duration since);

} // namespace attune::report
