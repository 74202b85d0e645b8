// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/procedure.hpp>
#include <attune/model/simulation.hpp>

#include <cstddef>

namespace attune::model {

/// An episode of a procedure begins. Told before anything in it happens.
struct Began {
    std::size_t episode;
};

/// Takes a dyad through a procedure. The watcher is told `Began` as well. `parameters` are those of the
/// procedure: Procedure::applied_to.
template <class Watcher>
void run(const Procedure& procedure, DyadState& state, const Parameters& parameters, chance::Stream& stream,
         Watcher& watcher) {
    Simulation simulation{state, parameters, stream, watcher};
    for (std::size_t i = 0; i < procedure.episodes.size(); ++i) {
        watcher.happens(state, Began{i});
        const PlannedEpisode& episode = procedure.episodes[i];
        simulation.run(episode.length.count(), episode.conditions);
    }
}

} // namespace attune::model
