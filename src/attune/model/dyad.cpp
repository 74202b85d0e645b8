// SPDX-License-Identifier: Apache-2.0
#include <attune/model/dyad.hpp>

#include <attune/model/exponential.hpp>

namespace attune::model {

double attentiveness_of_a_day(const Parameters& parameters, chance::Stream& stream) {
    const double sigma = parameters[Parameter::inconsistency];
    if (sigma == 0) return 1;
    return exponential(sigma * stream.normal() - sigma * sigma / 2);
}

Learned after(unsigned sessions, const Parameters& parameters, chance::Stream& stream) {
    Learned learned = first_learned(parameters);
    Unobserved nobody;
    for (unsigned i = 0; i < sessions; ++i) {
        DyadState state = session(parameters, learned, attentiveness_of_a_day(parameters, stream));
        Simulation everyday{state, parameters, stream, nobody};
        const PlannedEpisode& play = built_in_procedure("free-play")->episodes.front();
        everyday.run(play.length.count(), play.conditions);
        learned = state.learned;
    }
    return learned;
}

} // namespace attune::model
