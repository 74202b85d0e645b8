// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/candidates.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

namespace attune::report {

/// Who did what when in a moment, as a drawing in place of stills: the child's time above (distress and calls
/// tall, contact low), the caregiver's below (what begins after the signal tall, what was there before low),
/// whatever the channel, and the three instants numbered.
void draw_moment(Markup& page, const measure::Account& account, const Candidate& moment,
                 const Speaker& speaker);

} // namespace attune::report
