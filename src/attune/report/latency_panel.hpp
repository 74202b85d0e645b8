// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/latency.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

#include <string>

namespace attune::report {

/// Draws the curves of one scope on an axis of time that ends at `longest`.
void draw_latency_panel(Markup& page, const measure::LatencyCurves& curves, const Speaker& speaker,
                        const std::string& title, Duration longest);

/// What a curve is called: "gaze", "next cue".
std::string curve_words(const Speaker& speaker, const measure::Curve& curve);

/// The value of a curve at a moment, as far as it is told.
const measure::CurveStep* at(const measure::Curve& curve, Duration since);

} // namespace attune::report
