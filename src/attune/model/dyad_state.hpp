// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/affect.hpp>
#include <attune/model/answer.hpp>
#include <attune/model/caregiver_state.hpp>
#include <attune/model/child_state.hpp>
#include <attune/model/expectation.hpp>
#include <attune/model/policy.hpp>

#include <type_traits>

namespace attune::model {

/// What the child has learned; it outlives a session.
struct Learned {
    Expectation trust;  ///< θ: you will answer
    Expectation threat; ///< ψ: you hurt
    Policy policy;      ///< which strategy pays

    bool operator==(const Learned&) const = default;
};

/// Before anything was learned.
inline Learned first_learned(const Parameters& parameters) {
    return {first_trust(parameters), first_threat(parameters), first_policy(parameters)};
}

/// An episode of distress, from the event that finds s > s_on to the one that finds s < s_off.
struct DistressEpisode {
    bool is_on = false;
    Strategy strategy = Strategy::direct;
    double onset = 0;    ///< s
    double distress = 0; ///< ∫s dt so far, s
    double signals = 0;  ///< Σ I² of the cues so far
    double loudest = 0;  ///< the greatest I² among them
    bool is_led = false; ///< comfort has come that nothing called for
};

/// A child and a caregiver at a moment: all that what comes next depends on, and nothing else. Fewer than 300
/// bytes, no pointer: a million dyads fit into 300 MB, and a copy is a checkpoint.
struct DyadState {
    double clock = 0; ///< s since the session began
    double since = 0; ///< when the child came into its state
    ChildState child = ChildState::engaged;
    CaregiverState caregiver = CaregiverState::present;
    bool is_settled = false; ///< this bout of calling has had its outcome: answered or refused
    bool learns = true;      ///< whether trust, threat and policy change with what happens
    Affect<double> affect;
    DistressEpisode episode;
    double last_act = -Answer::never; ///< when the caregiver last did something
    double attentiveness = 1;         ///< ξ: of today, for each of an ordinary day
    Answer answer;
    Learned learned;

    /// The strategy of the episode; direct outside of one.
    Strategy strategy() const { return episode.is_on ? episode.strategy : Strategy::direct; }
};

static_assert(std::is_trivially_copyable_v<DyadState>);
static_assert(sizeof(DyadState) <= 300);

/// The beginning of a session, with what was learned before. `attentiveness` is ξ.
inline DyadState session(const Parameters& parameters, const Learned& learned, double attentiveness = 1) {
    DyadState state;
    state.affect = {parameters[Parameter::first_distress], parameters[Parameter::first_contact], 0};
    state.attentiveness = attentiveness;
    state.learned = learned;
    return state;
}

} // namespace attune::model
