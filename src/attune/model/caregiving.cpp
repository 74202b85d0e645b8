// SPDX-License-Identifier: Apache-2.0
#include <attune/model/caregiving.hpp>

#include <attune/chance/natural_logarithm.hpp>
#include <attune/model/exponential.hpp>

#include <cmath>
#include <limits>

namespace attune::model {
namespace {

using enum Parameter;

/// ln of a ratio, and of 0 the least there is.
double logarithm(double ratio) {
    return ratio > 0 ? chance::natural_logarithm(ratio) : std::numeric_limits<double>::lowest();
}

} // namespace

bool is_distressed(const DyadState& state, const Parameters& parameters) {
    if (state.child == ChildState::alarmed) return true;
    const bool shows_it = state.child == ChildState::bidding || state.child == ChildState::averted;
    return shows_it && state.affect.distress > parameters[episode_begins];
}

Caregiving::Caregiving(const Parameters& parameters)
    : parameters_{parameters}, ln_calm_{logarithm(parameters[calm])}, ln_tempo_{
                                                                          logarithm(parameters[tempo])} {}

double Caregiving::composure(double strength) const {
    return ln_calm_ == 0 ? 1 : exponential(strength / 2 * ln_calm_);
}

/// exp(−(ln ratio)²/2σp²) for a tempo drawn around the caregiver's own.
double Caregiving::felt_tempo(chance::Stream& stream) const {
    const double spread = parameters_[tempo_spread];
    if (spread == 0 && ln_tempo_ == 0) return 1;
    const double ratio = ln_tempo_ + (spread > 0 ? spread * stream.normal() : 0);
    const double apart = ratio / parameters_[tempo_tolerance];
    return exponential(-apart * apart / 2);
}

double Caregiving::expected_tempo() const {
    const double tolerance = parameters_[tempo_tolerance] * parameters_[tempo_tolerance];
    const double both = tolerance + parameters_[tempo_spread] * parameters_[tempo_spread];
    return std::sqrt(tolerance / both) * exponential(-ln_tempo_ * ln_tempo_ / (2 * both));
}

Answer Caregiving::decided(const DyadState& state, double strength, chance::Stream& stream) const {
    Answer answer;
    answer.strength = strength;
    answer.composure = composure(strength);
    const Parameter use = state.caregiver == CaregiverState::present ? use_gaze : use_distracted_gaze;
    for (const Channel channel : channels) {
        const double used = parameters_[of(use, channel)];
        if (used == 0 || stream.uniform() >= used) continue;
        const double half = parameters_[of(latency_gaze, channel)] / 2;
        const double first = half * chance::standard_exponential(stream);
        answer.add(channel, state.clock + first + half * chance::standard_exponential(stream));
        if (stream.uniform() < parameters_[of(mirror_gaze, channel)]) answer.mirrored.insert(channel);
        if (stream.uniform() < answer.composure) answer.calm.insert(channel);
    }
    if (answer.is_pending()) answer.felt = felt_tempo(stream);
    return answer;
}

Answer Caregiving::offered(const DyadState& state, chance::Stream& stream) const {
    Answer answer = decided(state, parameters_[offer_strength], stream);
    answer.offered = true;
    if (!answer.is_pending()) return answer;
    const double lag = answer.earliest() - state.clock;
    for (double& due : answer.due.values) due -= lag;
    return answer;
}

ActKind Caregiving::kind_of(const Answer& answer, const DyadState& state, chance::Stream& stream) const {
    if (!is_distressed(state, parameters_)) return ActKind::comfort;
    const double phi = parameters_[frightening];
    if (phi > 0 && stream.uniform() < phi) return ActKind::fright;
    if (!answer.offered && happens_at(parameters_[rejection] * answer.strength, stream))
        return ActKind::rebuff;
    return ActKind::comfort;
}

} // namespace attune::model
