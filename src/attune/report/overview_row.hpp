// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/minutes.hpp>
#include <attune/report/speaker.hpp>

#include <span>

namespace attune::report {

/// One row of the overview on its way onto the page.
struct OverviewRow {
    Markup& page;
    const measure::Account& account;
    const Speaker& speaker;
    Interval time; ///< of the row; the last may reach beyond the recording
    Duration bin;
    std::span<const Minute> bins;
    double most; ///< events in a bin, at full height

    double x(Instant moment) const;
};

inline constexpr std::size_t bins_in_a_row = 240;

void draw_overview_row(const OverviewRow& row);

/// Episodes and watched time: an act that reaches beyond them needs no row of its own.
Interval recorded(const measure::Observation& seen);

} // namespace attune::report
