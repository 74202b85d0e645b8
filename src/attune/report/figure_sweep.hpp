// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

#include <string>

namespace attune::report {

/// Whether what is said hangs on the length of the window: answered and expected from 0.5 to 10 s, one panel
/// for each scope, and one line that says it.
void sweep_figure(Markup& page, const measure::Account& account, const Speaker& speaker);

/// "At every window from 0.5 to 10 s more cues were answered than coincidence gives."
std::string verdict(const measure::WindowSweep& sweep, const Speaker& speaker);

} // namespace attune::report
