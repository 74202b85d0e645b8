// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/disruptor.hpp>

#include <array>

namespace attune::model::disruptor_rows {

using enum Parameter;
using enum Change::How;
using enum Backing;

constexpr Change one(Parameter parameter, Change::How how, double value) {
    return {parameter, parameter, how, value};
}

// clang-format off
inline constexpr std::array birth_problems{
    one(cue_engaged, times, .6), Change{bid_minimise, cry_maximise, times, .6}, one(distress_settling, times, 1.3)};
inline constexpr std::array inconsolable{
    Change{relief_gaze, relief_pace, times, .5}, one(distress_settling, times, 1.6)};
inline constexpr std::array punishment{one(rejection, at_least, .8)};
inline constexpr std::array inconsistent{one(inconsistency, at_least, 1)};
inline constexpr std::array abuse{one(frightening, at_least, .12), one(fright_distress, at_least, .6)};
inline constexpr std::array stress{one(calm, times, .6), one(offer_rate, times, .6)};
inline constexpr std::array trauma{one(frightening, at_least, .04)};
inline constexpr std::array addiction{
    one(inconsistency, at_least, 1), one(distraction_begins, times, 2), one(distraction_ends, times, .5)};
inline constexpr std::array depression{
    one(attentiveness, times, .5), one(offer_rate, times, .4), Change{latency_gaze, latency_pace, times, 1.6}};
inline constexpr std::array illness{
    one(attentiveness, times, .8), one(offer_rate, times, .6), Change{latency_gaze, latency_pace, times, 1.3}};
inline constexpr std::array phone{one(distraction_begins, times, 3)};
inline constexpr std::array television{one(distraction_begins, times, 1.5), one(distraction_ends, times, .4)};
inline constexpr std::array work{one(distraction_begins, times, 2), one(distraction_ends, times, .5)};
inline constexpr std::array no_wind_down{
    one(first_distress, at_least, .35), one(first_contact, at_most, .3), one(calm, times, .8), one(tempo, at_least, 1.5)};
inline constexpr std::array calm_caregiver{
    one(attentiveness, at_least, 1.4), one(calm, at_least, .95), one(rejection, at_most, 0), one(frightening, at_most, 0),
    one(inconsistency, at_most, .1), one(distraction_begins, at_most, .4), one(intrusion_rate, at_most, .1)};

inline constexpr std::array all{
    Disruptor{"birth-problems", "early or ill at birth: cues are weak and distress settles slowly", proposed,
              birth_problems},
    Disruptor{"adoption", "another caregiver, drawn from the same population; what was learned comes along", proposed,
              {}, false, true},
    Disruptor{"inconsolable", "a temperament that comfort helps half as much", proposed, inconsolable},
    Disruptor{"punishment", "plain distress is answered by a rebuff", proposed, punishment},
    Disruptor{"inconsistency", "attentive today, not tomorrow", proposed, inconsistent},
    Disruptor{"extended-absence", "nobody is there who could answer", proposed, {}, true},
    Disruptor{"abuse", "answers to distress frighten, and frighten more", proposed, abuse},
    Disruptor{"caregiver-stress", "less calm, and less that is offered", proposed, stress},
    Disruptor{"trauma", "a caregiver frightens at times, and is out of reach for a minute of each session", proposed,
              trauma, false, false, 60},
    Disruptor{"addiction", "uneven days, and long absences of mind", proposed, addiction},
    Disruptor{"depression", "fewer cues are noticed, less is offered, and answers come late", proposed, depression},
    Disruptor{"illness", "tired: somewhat fewer cues are noticed, less is offered, answers come later", guess, illness},
    Disruptor{"phone", "often distracted, for a short while each time", proposed, phone},
    Disruptor{"television", "distracted for long, somewhat more often", proposed, television},
    Disruptor{"work", "distracted twice as often, twice as long", proposed, work},
    Disruptor{"no-wind-down", "coming home in a hurry: the child begins upset, the caregiver is fast and less calm", guess,
              no_wind_down},
    Disruptor{"calm-caregiver", "repair: persistently calm and attentive, nothing rebuffs or frightens", proposed,
              calm_caregiver},
};
// clang-format on

} // namespace attune::model::disruptor_rows
