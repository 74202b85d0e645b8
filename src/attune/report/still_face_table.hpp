// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

namespace attune::report {

/// The child's time in each state in play, still face and reunion, and the three named contrasts with their
/// intervals, in hundredths of the time. Nothing where there was no such procedure, or it was not asked.
void still_face_table(Markup& page, const measure::Account& account, const Speaker& speaker);

} // namespace attune::report
