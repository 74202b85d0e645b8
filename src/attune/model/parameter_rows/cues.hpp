// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/parameter_table.hpp>

#include <array>

namespace attune::model::parameter_rows {

using enum Unit;
using enum Origin;

// clang-format off
/// The child's cues, and what each strategy makes of them.
inline constexpr std::array cues{
    ParameterRow{Parameter::cue_rate_engaged, "cue_rate_engaged", "cE", per_minute, 14, 5, 25, guess,
                 "soft cues while engaged"},
    ParameterRow{Parameter::cue_rate_bidding, "cue_rate_bidding", "cB", per_minute, 11, 5, 25, guess,
                 "further cues of a bid"},
    ParameterRow{Parameter::cue_rate_bidding_distance, "cue_rate_bidding_distance", "cB'", per_minute, 0, 0, 60, guess,
                 "calls again, more for each unit of contact that is missing"},
    ParameterRow{Parameter::cue_rate_alarmed, "cue_rate_alarmed", "cA", per_minute, 12, 5, 25, guess,
                 "further cries of an alarm"},
    ParameterRow{Parameter::cue_engaged, "cue_engaged", "IE", strength, .7, .3, 1, guess,
                 "how plain a soft cue is"},
    ParameterRow{Parameter::bid_minimise, "bid_minimise", "IB(0)", strength, .5, .3, .9, definition,
                 "how plain a bid is, minimised"},
    ParameterRow{Parameter::bid_direct, "bid_direct", "IB(1)", strength, 1, 1, 1, definition,
                 "how plain a bid is: the unit of the scale"},
    ParameterRow{Parameter::bid_maximise, "bid_maximise", "IB(2)", strength, 1.5, 1.1, 3, definition,
                 "how plain a bid is, maximised"},
    ParameterRow{Parameter::cry_minimise, "cry_minimise", "IA(0)", strength, .8, .5, 1.5, definition,
                 "how plain a cry is, minimised"},
    ParameterRow{Parameter::cry_direct, "cry_direct", "IA(1)", strength, 2, 1.5, 3, guess,
                 "how plain a cry is"},
    ParameterRow{Parameter::cry_maximise, "cry_maximise", "IA(2)", strength, 4, 2.5, 6, definition,
                 "how plain a cry is, maximised"},
    ParameterRow{Parameter::bidding_minimise, "bidding_minimise", "mB(0)", ratio, .6, .2, 1, definition,
                 "bids, minimised, for each direct one"},
    ParameterRow{Parameter::bidding_direct, "bidding_direct", "mB(1)", ratio, 1, 1, 1, definition,
                 "bids, direct"},
    ParameterRow{Parameter::bidding_maximise, "bidding_maximise", "mB(2)", ratio, 1.2, 1, 2, definition,
                 "bids, maximised, for each direct one"},
    ParameterRow{Parameter::alarming_minimise, "alarming_minimise", "mA(0)", ratio, .3, .1, 1, definition,
                 "alarms, minimised, for each direct one"},
    ParameterRow{Parameter::alarming_direct, "alarming_direct", "mA(1)", ratio, 1, 1, 1, definition,
                 "alarms, direct"},
    ParameterRow{Parameter::alarming_maximise, "alarming_maximise", "mA(2)", ratio, 2, 1, 4, definition,
                 "alarms, maximised, for each direct one"},
    ParameterRow{Parameter::averting_minimise, "averting_minimise", "mV(0)", ratio, 1.6, 1, 3, definition,
                 "turnings away, minimised, for each direct one"},
    ParameterRow{Parameter::averting_direct, "averting_direct", "mV(1)", ratio, 1, 1, 1, definition,
                 "turnings away, direct"},
    ParameterRow{Parameter::averting_maximise, "averting_maximise", "mV(2)", ratio, .6, .3, 1, definition,
                 "turnings away, maximised, for each direct one"},
    ParameterRow{Parameter::self_arousal, "self_arousal", "ζ", share, .02, 0, .05, tuned,
                 "the share of calm that a cry takes for each unit above a soft bid"},
};

/// Episodes of distress, and what is learned from them.
inline constexpr std::array learning{
    ParameterRow{Parameter::episode_begins, "episode_begins", "s_on", share, .35, .25, .5, guess,
                 "the distress at which an episode begins"},
    ParameterRow{Parameter::episode_ends, "episode_ends", "s_off", share, .20, .1, .3, guess,
                 "the distress at which it is over"},
    ParameterRow{Parameter::episode_longest, "episode_longest", "ep_max", seconds, 180, 60, 600, guess,
                 "an episode is judged after this time at the latest"},
    ParameterRow{Parameter::signal_cost, "signal_cost", "c_sig", payoff, .002, 0, .01, tuned,
                 "what a cue costs the child, for its strength squared"},
    ParameterRow{Parameter::loudest_cost, "loudest_cost", "c_peak", payoff, 0, 0, .02, guess,
                 "what the loudest cue of an episode costs the child once, for its strength squared"},
    ParameterRow{Parameter::learning_rate, "learning_rate", "λ", share, .05, .01, .2, guess,
                 "how much the last episode weighs"},
    ParameterRow{Parameter::spread_weight, "spread_weight", "χ", ratio, .4, 0, 1, tuned,
                 "how much an uncertain payoff attracts"},
    ParameterRow{Parameter::choice_temperature, "choice_temperature", "T", weight, .05, .02, .2, tuned,
                 "how freely the child tries what pays less"},
    ParameterRow{Parameter::payoff_first, "payoff_first", "Q0", payoff, -.5, -2, 0, guess,
                 "what each strategy seems to pay before anything was tried"},
    ParameterRow{Parameter::spread_first, "spread_first", "S0", ratio, .3, 0, 1, guess,
                 "how uncertain that is"},
    ParameterRow{Parameter::exploration, "exploration", "ε", share, 0, 0, .3, guess,
                 "episodes in which the child tries one of the three ways at random"},
    ParameterRow{Parameter::payoff_fading, "payoff_fading", "", share, 0, 0, .1, guess,
                 "how far what an untried way seemed to pay is forgotten, with each episode"},
    ParameterRow{Parameter::comfort_credit, "comfort_credit", "", share, 0, 0, 1, guess,
                 "how far comfort that came uncalled for speaks for signalling as one feels"},
    ParameterRow{Parameter::trust_memory, "trust_memory", "nθ", outcomes, 150, 50, 100000, guess,
                 "the bouts of calling that trust remembers (development is compressed)"},
    ParameterRow{Parameter::trust_first_yes, "trust_first_yes", "α0 θ", weight, 2, .5, 5, guess,
                 "trust to begin with: bouts as if answered"},
    ParameterRow{Parameter::trust_first_no, "trust_first_no", "β0 θ", weight, 2, .5, 5, guess,
                 "trust to begin with: bouts as if not answered"},
    ParameterRow{Parameter::threat_memory, "threat_memory", "nψ", outcomes, 300, 100, 100000, guess,
                 "the acts that threat remembers (development is compressed)"},
    ParameterRow{Parameter::threat_first_yes, "threat_first_yes", "α0 ψ", weight, .05, .01, .5, guess,
                 "threat to begin with: acts as if frightening"},
    ParameterRow{Parameter::threat_first_no, "threat_first_no", "β0 ψ", weight, 4.95, 1, 20, guess,
                 "threat to begin with: acts as if not"},
    ParameterRow{Parameter::shared_expectations, "shared_expectations", "", share, 0, 0, 1, guess,
                 "how far what is expected of other caregivers follows, after each session with one"},
    ParameterRow{Parameter::shared_strategies, "shared_strategies", "", share, 0, 0, 1, guess,
                 "how far what pays with other caregivers follows, after each session with one"},
    ParameterRow{Parameter::heritage, "heritage", "h", share, .4, .3, .5, guess,
                 "how far caregivers are what they learned as children, from the second generation on"},
};
// clang-format on

} // namespace attune::model::parameter_rows
