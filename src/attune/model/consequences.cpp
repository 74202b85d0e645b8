// SPDX-License-Identifier: Apache-2.0
#include <attune/model/consequences.hpp>

namespace attune::model {
namespace {

using enum Parameter;
using enum ChildState;

void learn_trust(DyadState& state, bool answered, const Parameters& parameters) {
    state.is_settled = true;
    if (state.learns) state.learned.trust.learn(answered, first_trust(parameters), parameters[trust_memory]);
}

void learn_threat(DyadState& state, bool hurt, const Parameters& parameters) {
    if (state.learns) state.learned.threat.learn(hurt, first_threat(parameters), parameters[threat_memory]);
}

/// m + (1 − m)·1[mirrored], with m the mirroring floor.
double mirroring(const Answer& answer, Channel channel, const Parameters& parameters) {
    return answer.mirrored.contains(channel) ? 1 : parameters[mirroring_floor];
}

Reaction intruded_on(DyadState& state, Answer& answer, const Parameters& parameters) {
    if (answer.intruded) return {content, 0};
    answer.intruded = true;
    raise(state.affect.distress, parameters[intrusion_distress]);
    return {averted, parameters[intrusion_averts]};
}

/// Contact without relief, and some of an intrusion.
void approached(DyadState& state, Answer& answer, double contact, const Parameters& parameters) {
    const double part = parameters[offer_to_averted];
    if (!answer.intruded) raise(state.affect.distress, part * parameters[intrusion_distress]);
    answer.intruded = true;
    raise(state.affect.contact, part * contact);
}

/// That an alarmed child lets go of its cry once the answer is complete.
double stands_down(const DyadState& state, const Parameters& parameters) {
    const double rest = parameters[stand_down_without_trust];
    const double trusting = rest + (1 - rest) * state.learned.trust.share();
    return (1 - state.affect.distress) * trusting;
}

} // namespace

Reaction comforted(DyadState& state, Answer& answer, Channel channel, const Parameters& parameters) {
    const bool is_first = !answer.begun;
    if (is_first) learn_threat(state, false, parameters);
    if (state.child == content) return intruded_on(state, answer, parameters);
    if (answer.offered) state.episode.is_led = true;
    const double contact =
        parameters[of(contact_gaze, channel)] * answer.felt * mirroring(answer, channel, parameters);
    if (state.child == averted && answer.offered) {
        approached(state, answer, contact, parameters);
        return {averted, 0};
    }
    raise(state.affect.contact, state.child == withdrawn ? parameters[contact_withdrawn] * contact : contact);
    const bool is_upset = state.child == alarmed || state.affect.distress > parameters[episode_begins];
    lower(state.affect.distress, parameters[of(relief_gaze, channel)] * answer.composure
                                     * (1 - fear(state.learned.threat.share(), parameters))
                                     * (is_upset ? 1 : parameters[relief_at_ease]));
    if (!is_calling(state.child)) return {state.child, 0};
    if (!state.is_settled) learn_trust(state, true, parameters);
    if (state.child == bidding) return {engaged, 1};
    return {engaged, answer.is_pending() ? 0 : stands_down(state, parameters)};
}

Reaction rebuffed(DyadState& state, const Parameters& parameters) {
    learn_threat(state, false, parameters);
    raise(state.affect.distress, parameters[rebuff_distress]);
    if (!is_calling(state.child)) return {state.child, 0};
    learn_trust(state, false, parameters);
    return {averted, parameters[rebuff_averts]};
}

void frightened(DyadState& state, const Parameters& parameters) {
    learn_threat(state, true, parameters);
    raise(state.affect.distress, parameters[fright_distress]);
}

ChildState after_fright(double place, const Parameters& parameters) {
    if (place < parameters[fright_alarms]) return alarmed;
    return place < parameters[fright_alarms] + parameters[fright_averts] ? averted : withdrawn;
}

void leave(DyadState& state, ChildState to, const Parameters& parameters) {
    const bool gives_up = is_calling(state.child) && to != alarmed && to != engaged;
    if (gives_up && !state.is_settled) learn_trust(state, false, parameters);
    if (is_calling(to) && !is_calling(state.child)) state.is_settled = false;
}

} // namespace attune::model
