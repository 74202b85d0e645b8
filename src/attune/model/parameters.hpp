// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/child_state.hpp>
#include <attune/model/strategy.hpp>
#include <attune/timeline/channel.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace attune::model {

/// Everything the model can be told, by name. What each one means, its unit, default, plausible range and
/// origin stand in one table: see parameter_table.hpp. A name that ends in a state, a strategy or a channel
/// has the others next to it, in their order. `engaged_averted_distress` is what each unit of distress adds
/// to the rate of going from engaged to averted.
// clang-format off
enum class Parameter : std::uint8_t {
    // affect
    contact_fading, distress_settling, exhaustion_fading, distress_unmet, distress_alone,
    need_engaged, need_bidding, need_averted, need_alarmed, need_content, need_withdrawn,
    first_distress, first_contact, stressor_rate, stressor_least, stressor_most,
    // the child's moves
    engaged_averted, engaged_averted_distress, engaged_bidding, engaged_bidding_distance, engaged_content,
    bidding_averted, bidding_averted_distress, bidding_alarmed,
    averted_engaged_calm, averted_engaged_contact, averted_bidding, averted_alarmed, averted_content,
    alarmed_averted, alarmed_averted_calm, alarmed_withdrawn,
    content_engaged, content_bidding, content_alarmed,
    withdrawn_averted, withdrawn_averted_contact,
    bid_without_trust, stand_down_without_trust,
    // fear of the caregiver
    threat_half, threat_distress, conflict_averted, conflict_withdrawn,
    // the child's cues, and what each strategy makes of them
    cue_rate_engaged, cue_rate_bidding, cue_rate_bidding_distance, cue_rate_alarmed, cue_engaged,
    bid_minimise, bid_direct, bid_maximise, cry_minimise, cry_direct, cry_maximise,
    bidding_minimise, bidding_direct, bidding_maximise,
    alarming_minimise, alarming_direct, alarming_maximise,
    averting_minimise, averting_direct, averting_maximise, self_arousal,
    // the caregiver
    attentiveness, attentiveness_distracted, inconsistency, distraction_begins, distraction_ends,
    cry_ends_distraction, act_length, offer_rate, intrusion_rate, offer_strength,
    rejection, frightening, frights_unasked, calm, tempo, tempo_spread, tempo_tolerance, mirroring_floor,
    use_gaze, use_face, use_voice, use_touch, use_posture, use_pace,
    use_distracted_gaze, use_distracted_face, use_distracted_voice, use_distracted_touch,
    use_distracted_posture, use_distracted_pace,
    latency_gaze, latency_face, latency_voice, latency_touch, latency_posture, latency_pace,
    mirror_gaze, mirror_face, mirror_voice, mirror_touch, mirror_posture, mirror_pace,
    // what the caregiver's acts do
    contact_gaze, contact_face, contact_voice, contact_touch, contact_posture, contact_pace,
    relief_gaze, relief_face, relief_voice, relief_touch, relief_posture, relief_pace,
    relief_at_ease, contact_withdrawn, offer_to_averted, intrusion_distress, intrusion_averts,
    rebuff_distress, rebuff_averts, fright_distress, fright_alarms, fright_averts,
    // episodes of distress, and what is learned from them
    episode_begins, episode_ends, episode_longest, signal_cost, loudest_cost, learning_rate,
    spread_weight, choice_temperature, payoff_first, spread_first,
    exploration, payoff_fading, comfort_credit,
    trust_memory, trust_first_yes, trust_first_no, threat_memory, threat_first_yes, threat_first_no,
    shared_expectations, shared_strategies, heritage,
    count_
};
// clang-format on

inline constexpr auto parameter_count = static_cast<std::size_t>(Parameter::count_);

/// The parameter of this channel (strategy, state), where `first` is that of the first one.
constexpr Parameter of(Parameter first, Channel channel) {
    return static_cast<Parameter>(static_cast<std::size_t>(first) + static_cast<std::size_t>(channel));
}
constexpr Parameter of(Parameter first, Strategy strategy) {
    return static_cast<Parameter>(static_cast<std::size_t>(first) + static_cast<std::size_t>(strategy));
}
constexpr Parameter of(Parameter first, ChildState state) {
    return static_cast<Parameter>(static_cast<std::size_t>(first) + static_cast<std::size_t>(state));
}

/// A value for each parameter, in the units of its row. The scalar may be a dual number, so that a likelihood
/// has its gradient.
template <class Scalar>
struct BasicParameters {
    std::array<Scalar, parameter_count> values{};

    constexpr Scalar& operator[](Parameter one) { return values[static_cast<std::size_t>(one)]; }
    constexpr const Scalar& operator[](Parameter one) const { return values[static_cast<std::size_t>(one)]; }

    bool operator==(const BasicParameters&) const = default;
};

using Parameters = BasicParameters<double>;

} // namespace attune::model
