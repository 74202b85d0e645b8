// SPDX-License-Identifier: Apache-2.0
#include <attune/model/caregiving.hpp>

#include <attune/chance/natural_logarithm.hpp>
#include <attune/chance/ziggurat.hpp>
#include <attune/model/exponential.hpp>

namespace attune::model {
namespace {

using enum Parameter;

/// z^(I/2): what is left of the caregiver's calm at a cue of this strength.
double composure(double strength, const Parameters& parameters) {
    const double z = parameters[calm];
    if (z >= 1) return 1;
    return z > 0 ? exponential(strength / 2 * chance::natural_logarithm(z)) : 0;
}

/// exp(−(ln ratio)²/2σp²) for a tempo drawn around the caregiver's own.
double felt_tempo(const Parameters& parameters, chance::Stream& stream) {
    const double spread = parameters[tempo_spread];
    const double middle = parameters[tempo];
    if (spread == 0 && middle == 1) return 1;
    const double ratio = chance::natural_logarithm(middle) + (spread > 0 ? spread * stream.normal() : 0);
    const double apart = ratio / parameters[tempo_tolerance];
    return exponential(-apart * apart / 2);
}

} // namespace

bool notices(const DyadState& state, double strength, const Parameters& parameters, chance::Stream& stream) {
    if (!is_reachable(state.caregiver)) return false;
    double readiness = parameters[attentiveness] * state.attentiveness;
    if (state.caregiver == CaregiverState::distracted) readiness *= parameters[attentiveness_distracted];
    return chance::standard_exponential(stream) < readiness * strength;
}

Answer decided(const DyadState& state, double strength, const Parameters& parameters,
               chance::Stream& stream) {
    Answer answer;
    answer.strength = strength;
    answer.composure = composure(strength, parameters);
    const Parameter use = state.caregiver == CaregiverState::present ? use_gaze : use_distracted_gaze;
    for (const Channel channel : channels) {
        const double chance_of_use = parameters[of(use, channel)];
        if (chance_of_use == 0 || stream.uniform() >= chance_of_use) continue;
        const double half = parameters[of(latency_gaze, channel)] / 2;
        const double latency =
            half * (chance::standard_exponential(stream) + chance::standard_exponential(stream));
        answer.add(channel, state.clock + latency);
        if (stream.uniform() < parameters[of(mirror_gaze, channel)]) answer.mirrored.insert(channel);
        if (stream.uniform() < answer.composure) answer.calm.insert(channel);
    }
    if (answer.is_pending()) answer.felt = felt_tempo(parameters, stream);
    return answer;
}

Answer offered(const DyadState& state, const Parameters& parameters, chance::Stream& stream) {
    Answer answer = decided(state, parameters[offer_strength], parameters, stream);
    answer.offered = true;
    if (!answer.is_pending()) return answer;
    const double lag = answer.earliest() - state.clock;
    for (double& due : answer.due.values) due -= lag;
    return answer;
}

bool is_distressed(const DyadState& state, const Parameters& parameters) {
    if (state.child == ChildState::alarmed) return true;
    const bool shows_it = state.child == ChildState::bidding || state.child == ChildState::averted;
    return shows_it && state.affect.distress > parameters[episode_begins];
}

ActKind kind_of(const Answer& answer, const DyadState& state, const Parameters& parameters,
                chance::Stream& stream) {
    if (!is_distressed(state, parameters)) return ActKind::comfort;
    const double phi = parameters[frightening];
    if (phi > 0 && stream.uniform() < phi) return ActKind::fright;
    const double readiness = parameters[rejection] * answer.strength;
    if (!answer.offered && readiness > 0 && chance::standard_exponential(stream) < readiness)
        return ActKind::rebuff;
    return ActKind::comfort;
}

} // namespace attune::model
