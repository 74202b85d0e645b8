// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

namespace attune::report {

/// The recording moment by moment: both partners' channels on one axis of time, the child above and the
/// caregiver mirrored below; each cue in the middle, joined to its answer by a line; breaks shaded by how far
/// they went, episodes named and instructed ones hatched, time that was not watched visible. Time wraps into
/// rows, one drawing each.
void strip(Markup& page, const measure::Account& account, const Speaker& speaker);

/// Whether `account` is short enough to be drawn act by act: an hour, 4,000 acts. A longer one is drawn
/// minute by minute.
bool drawn_act_by_act(const measure::Account& account);

} // namespace attune::report
