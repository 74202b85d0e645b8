// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>
#include <attune/report/strip_layout.hpp>

namespace attune::report {

/// One row of the strip on its way onto the page.
struct StripRow {
    Markup& page;
    const measure::Account& account;
    const StripLayout& layout;
    const Speaker& speaker;
    std::size_t row;

    Interval time() const { return layout.row(row); }
    double x(Instant moment) const { return layout.x(moment, row); }
};

// The layers of a row, from the ground up; each draws only what lies in the row.

/// Episodes, the hatching of instructed ones, and time that was not watched.
void draw_ground(const StripRow& to);
/// Breaks that were not let go: shaded by stage over all lanes, and as steps on the rail below.
void draw_breaks(const StripRow& to);
/// Every act, on the lane of its channel.
void draw_lanes(const StripRow& to);
/// Every cue, and a line from it to its answer.
void draw_cues(const StripRow& to);
void draw_axis(const StripRow& to);

} // namespace attune::report
