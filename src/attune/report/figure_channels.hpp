// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

namespace attune::report {

/// Through which channel the first answer came, against coincidence: one panel for each scope, one row for
/// each channel, the observed share as a dot, 95 % of the random recordings as a grey band. Channels that are
/// not coded or not used are named and not drawn.
void channel_figure(Markup& page, const measure::Account& account, const Speaker& speaker);

} // namespace attune::report
