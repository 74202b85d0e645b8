// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// The caregiver is present while neither gone (`still`, `away`, or told so) nor in a distraction. Share of
/// watched time present, gone, distracted; distractions per minute, by their onset, and their mean length as
/// coded. Intervals: 5-block jackknife; exact Poisson for the rate. Undetermined below 30 s watched, 5
/// distractions for the mean, and for all of distraction where none is coded at all.
extern const Description presence;

/// The caregiver is with the child while a directed act or `wait`, a look at the child among them, is on, and
/// not meant for somebody else. Share of watched time; lapses per minute: stretches of an episode's watched
/// time of at least 2 s without; the longest of them. Intervals as above.
extern const Description focus;

/// The time in which the caregiver is with the child.
Stretches focused_time(const Observation& seen);
/// Stretches of `focused`'s absence: 2 s or longer, inside the watched time of each episode of the scope.
std::vector<Interval> lapses(const Observation& seen, const Scope& scope, const Stretches& focused);

std::vector<Result> presence_results(const Evidence& evidence);

} // namespace attune::measure
