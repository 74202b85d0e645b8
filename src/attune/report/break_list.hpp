// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

namespace attune::report {

/// The breaks as a list in order of time: when, how it began, how far it went and when, what mended it. What
/// was let go stands apart, with its times. `linked`: each leads to its place on the strip.
void break_list(Markup& page, const measure::Account& account, const Speaker& speaker, bool linked);

} // namespace attune::report
