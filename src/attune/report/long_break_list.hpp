// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

#include <vector>

namespace attune::report {

/// Hundreds of breaks: a table of how far they went by what ended them, and each in one short line, folded
/// away.
void long_break_list(Markup& page, const measure::Account& account,
                     const std::vector<const measure::Break*>& found, const Speaker& speaker);

} // namespace attune::report
