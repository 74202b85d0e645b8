// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

namespace attune::report {

/// The trust trace: the line, its 5-95 % band, and every run as a mark below; in grey from the first
/// instructed episode on.
void trust_figure(Markup& page, const measure::Account& account, const Speaker& speaker);

} // namespace attune::report
