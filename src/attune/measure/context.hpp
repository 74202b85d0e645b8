// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/observation.hpp>

namespace attune::measure {

/// Reads what is coded beside the acts: distractions by kind, the caregiver's open posture, engagement
/// phases, play with a thing. `seen` has its ids already. Posture is open where its kind is `open`, or where
/// it is an `answer`; not where it is meant for somebody else; a pause shorter than `apart` between two such
/// codes of the same act is closed, as in a bout. Play with a thing is the context act `object`, or a phase
/// named `object` that is no distraction; an `object` coded for nobody, or for one partner only, is both's.
void read_context(const Timeline& timeline, const Dyad& dyad, const Options& options, Observation& seen);

} // namespace attune::measure
