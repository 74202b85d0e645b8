// SPDX-License-Identifier: Apache-2.0
#include <attune/model/signalling.hpp>

#include <attune/model/cue_strength.hpp>

#include <algorithm>

namespace attune::model {
namespace {

using enum Parameter;

bool begins(DyadState& state, const Parameters& parameters, chance::Stream& stream) {
    if (state.affect.distress <= parameters[episode_begins]) return false;
    const Strategy drawn = state.learned.policy.choose(stream.uniform(), parameters);
    state.episode = {.is_on = true, .strategy = drawn, .onset = state.clock};
    return true;
}

bool ends(DyadState& state, const Parameters& parameters) {
    DistressEpisode& episode = state.episode;
    const bool is_over = state.affect.distress < parameters[episode_ends]
                         || state.clock - episode.onset > parameters[episode_longest];
    if (!is_over) return false;
    const double paid = -episode.distress / 60 - parameters[signal_cost] * episode.signals
                        - parameters[loudest_cost] * episode.loudest;
    if (state.learns) {
        state.learned.policy.learn(episode.strategy, paid, parameters);
        if (episode.is_led && episode.strategy != Strategy::direct)
            state.learned.policy.credit(paid, parameters);
    }
    episode.is_on = false;
    return true;
}

} // namespace

double give_cue(DyadState& state, const Parameters& parameters) {
    const double I = cue_strength(state.child, state.strategy(), parameters);
    if (!is_calling(state.child)) return I;
    if (state.episode.is_on) {
        state.episode.signals += I * I;
        state.episode.loudest = std::max(state.episode.loudest, I * I);
    }
    if (state.child == ChildState::alarmed && I > 1)
        raise(state.affect.distress, std::min(1.0, parameters[self_arousal] * (I - 1)));
    return I;
}

bool judge_episode(DyadState& state, const Parameters& parameters, chance::Stream& stream) {
    return state.episode.is_on ? ends(state, parameters) : begins(state, parameters, stream);
}

} // namespace attune::model
