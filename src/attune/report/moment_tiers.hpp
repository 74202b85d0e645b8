// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/moment_list.hpp>

#include <vector>

namespace attune::report {

/// The moments as a recording of their own, for a program like ELAN: the tracks `moment` (what can be said),
/// `theme` and `maybe` (the child's line) over the media that the coding was made from.
/// Nobody's tracks: no id of the recording is in it.
Timeline moment_tiers(const Speaker& speaker, const measure::Account& account,
                      const std::vector<ListedMoment>& moments, std::vector<Medium> media);

} // namespace attune::report
