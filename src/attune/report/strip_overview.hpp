// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

namespace attune::report {

/// A long recording minute by minute: above the line how many cues of the child a minute, filled where they
/// were answered; below it, mirrored, how many answers of the caregiver; on the rail the share of the minute
/// spent in a break. Rows of four hours (longer recordings: longer minutes). By the hour as a table, folded
/// away below.
void strip_overview(Markup& page, const measure::Account& account, const Speaker& speaker);

} // namespace attune::report
