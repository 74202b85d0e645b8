// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

namespace attune::report {

/// How many cues were answered, as a table with a drawing in each row: bids and alarms apart and together, in
/// every scope, with n, interval and what coincidence gives; the two other ways of counting folded away
/// below.
void share_table(Markup& page, const measure::Account& account, const Speaker& speaker);

/// A share as a dot on an axis from 0 to 1, its interval as a line, what coincidence gives as a grey band
/// with its mean as a tick.
void draw_share(Markup& page, const measure::Result& result);

} // namespace attune::report
