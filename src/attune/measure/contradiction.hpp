// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// The time in which the child calls and turns away at once: a bid or an alarm is on that is not meant for
/// somebody else, and withdraw or shutdown on another channel.
Stretches contradictory_time(const Observation& seen);

/// Its stretches per minute of watched time, by their onset (exact Poisson), and their share of watched time
/// (5-block jackknife). Undetermined below 30 s watched, or where fewer than two channels of the child were
/// coded.
extern const Description contradiction;

std::vector<Result> contradictions(const Evidence& evidence);

} // namespace attune::measure
