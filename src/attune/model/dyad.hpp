// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/stream.hpp>
#include <attune/model/procedure.hpp>
#include <attune/model/run.hpp>

#include <cstdint>

namespace attune::model {

/// What is simulated: the same for every dyad.
struct Plan {
    Procedure procedure;
    Parameters parameters; ///< before the procedure changes any
    unsigned sessions = 0; ///< everyday sessions of ten minutes that the child has learned from before
};

/// ξ of a day: log-normal with mean 1 and deviation σ of its logarithm.
double attentiveness_of_a_day(const Parameters& parameters, chance::Stream& stream);

/// What the child has learned after `sessions` everyday sessions: `free-play`, each on another day.
Learned after(unsigned sessions, const Parameters& parameters, chance::Stream& stream);

/// Takes the dyad with this index through a plan, from its own row of chance: so it is the same dyad whether
/// it is simulated alone or among a million, on any thread.
template <class Watcher>
void simulate(const Plan& plan, chance::Seed seed, std::uint64_t dyad, Watcher& watcher) {
    chance::Stream stream{seed, "dyad", dyad};
    const Learned learned = after(plan.sessions, plan.parameters, stream);
    const Parameters parameters = plan.procedure.applied_to(plan.parameters);
    DyadState state = session(parameters, learned, attentiveness_of_a_day(parameters, stream));
    run(plan.procedure, state, parameters, stream, watcher);
    watcher.ends(state);
}

} // namespace attune::model
