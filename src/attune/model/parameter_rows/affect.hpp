// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/parameter_table.hpp>

#include <array>

namespace attune::model::parameter_rows {

using enum Unit;
using enum Origin;

// clang-format off
/// How distress, contact and exhaustion move by themselves.
inline constexpr std::array affect{
    ParameterRow{Parameter::contact_fading, "contact_fading", "τx", seconds, 12, 4, 20, tuned,
                 "how long felt contact lasts after an act"},
    ParameterRow{Parameter::distress_settling, "distress_settling", "τs", seconds, 50, 20, 120, tuned,
                 "how slowly distress follows what causes it"},
    ParameterRow{Parameter::exhaustion_fading, "exhaustion_fading", "τf", seconds, 240, 120, 900, guess,
                 "how slowly crying exhausts, and rest restores"},
    ParameterRow{Parameter::distress_unmet, "distress_unmet", "w", share, .58, .4, .8, tuned,
                 "where distress goes without contact while the caregiver is there"},
    ParameterRow{Parameter::distress_alone, "distress_alone", "wN", share, .80, .6, .95, tuned,
                 "where distress goes without contact while the caregiver is gone"},
    ParameterRow{Parameter::need_engaged, "need_engaged", "kE", share, 1, .5, 1, definition,
                 "need of contact while engaged"},
    ParameterRow{Parameter::need_bidding, "need_bidding", "kB", share, 1, .5, 1, tuned,
                 "need of contact while bidding"},
    ParameterRow{Parameter::need_averted, "need_averted", "kV", share, .70, .4, 1, tuned,
                 "need of contact while averted: turning away calms"},
    ParameterRow{Parameter::need_alarmed, "need_alarmed", "kA", share, 1, .5, 1, tuned,
                 "need of contact while alarmed"},
    ParameterRow{Parameter::need_content, "need_content", "kR", share, .12, 0, .4, tuned,
                 "need of contact while content"},
    ParameterRow{Parameter::need_withdrawn, "need_withdrawn", "kW", share, .70, .4, 1, tuned,
                 "need of contact while withdrawn"},
    ParameterRow{Parameter::first_distress, "first_distress", "s0", share, .15, 0, .5, guess,
                 "distress when a recording begins"},
    ParameterRow{Parameter::first_contact, "first_contact", "x0", share, .6, 0, 1, guess,
                 "felt contact when a recording begins"},
    ParameterRow{Parameter::stressor_rate, "stressor_rate", "", per_minute, 0, 0, 1, guess,
                 "knocks, noises, hunger: what upsets from outside"},
    ParameterRow{Parameter::stressor_least, "stressor_least", "", share, .2, 0, .5, guess,
                 "the least share of calm that a stressor takes"},
    ParameterRow{Parameter::stressor_most, "stressor_most", "", share, .6, .3, 1, guess,
                 "the greatest share of calm that a stressor takes"},
};

/// When the child goes from one state to another; the last word of a name says what drives it.
inline constexpr std::array moves{
    ParameterRow{Parameter::engaged_averted, "engaged_averted", "a E→V", per_minute, 2.5, 1.25, 5, tuned,
                 "turns away from play, at ease"},
    ParameterRow{Parameter::engaged_averted_distress, "engaged_averted_distress", "b E→V", per_minute, 5, 2.5, 10,
                 tuned, "more for each unit of distress"},
    ParameterRow{Parameter::engaged_bidding, "engaged_bidding", "a E→B", per_minute, .5, .25, 1, tuned,
                 "bids out of play, in full contact"},
    ParameterRow{Parameter::engaged_bidding_distance, "engaged_bidding_distance", "b E→B", per_minute, 13, 6.5, 26,
                 tuned, "more for each unit of contact that is missing"},
    ParameterRow{Parameter::engaged_content, "engaged_content", "E→R", per_minute, .3, .15, .6, tuned,
                 "has had enough and is busy alone"},
    ParameterRow{Parameter::bidding_averted, "bidding_averted", "a B→V", per_minute, 3, 1.5, 6, tuned,
                 "gives up a bid and turns away, at ease"},
    ParameterRow{Parameter::bidding_averted_distress, "bidding_averted_distress", "b B→V", per_minute, 5, 2.5, 10,
                 tuned, "more for each unit of distress"},
    ParameterRow{Parameter::bidding_alarmed, "bidding_alarmed", "βB", per_minute, 5, 2.5, 10, tuned,
                 "a bid becomes a cry, at full distress"},
    ParameterRow{Parameter::averted_engaged_calm, "averted_engaged_calm", "a V→E", per_minute, 4, 2, 8, tuned,
                 "comes back, at ease"},
    ParameterRow{Parameter::averted_engaged_contact, "averted_engaged_contact", "b V→E", per_minute, 6, 3, 12, tuned,
                 "more for each unit of contact"},
    ParameterRow{Parameter::averted_bidding, "averted_bidding", "βVB", per_minute, 2, 1, 4, tuned,
                 "turns back with a bid, at full trust"},
    ParameterRow{Parameter::averted_alarmed, "averted_alarmed", "βV", per_minute, 5, 2.5, 10, tuned,
                 "cries out of turning away, at full distress"},
    ParameterRow{Parameter::averted_content, "averted_content", "V→R", per_minute, .2, .1, .4, tuned,
                 "finds something else to do"},
    ParameterRow{Parameter::alarmed_averted, "alarmed_averted", "a A→V", per_minute, .8, .4, 1.6, tuned,
                 "stops crying and turns away, at full distress"},
    ParameterRow{Parameter::alarmed_averted_calm, "alarmed_averted_calm", "b A→V", per_minute, 4, 2, 8, tuned,
                 "more for each unit of calm"},
    ParameterRow{Parameter::alarmed_withdrawn, "alarmed_withdrawn", "βW", per_minute, .8, .4, 1.6, guess,
                 "gives up crying, fully exhausted"},
    ParameterRow{Parameter::content_engaged, "content_engaged", "R→E", per_minute, 1, .5, 2, guess,
                 "begins play by itself"},
    ParameterRow{Parameter::content_bidding, "content_bidding", "R→B", per_minute, .5, .25, 1, guess,
                 "bids out of being busy alone"},
    ParameterRow{Parameter::content_alarmed, "content_alarmed", "βR", per_minute, 5, 2.5, 10, guess,
                 "cries out of being busy alone, at full distress"},
    ParameterRow{Parameter::withdrawn_averted, "withdrawn_averted", "a W→V", per_minute, .3, .15, .6, guess,
                 "comes out of giving up, without contact"},
    ParameterRow{Parameter::withdrawn_averted_contact, "withdrawn_averted_contact", "b W→V", per_minute, 3, 1.5, 6,
                 guess, "more for each unit of contact"},
    ParameterRow{Parameter::bid_without_trust, "bid_without_trust", "¼", share, .25, 0, .5, guess,
                 "the share of bids out of play that is left at no trust"},
    ParameterRow{Parameter::stand_down_without_trust, "stand_down_without_trust", ".15", share, .15, 0, .5, guess,
                 "how far an answered cry is given up at no trust"},
};

/// What fear of the caregiver does.
inline constexpr std::array fear{
    ParameterRow{Parameter::threat_half, "threat_half", "ψh", share, .05, .01, .2, tuned,
                 "the threat at which half of the fear is there"},
    ParameterRow{Parameter::threat_distress, "threat_distress", "wψ", share, .35, .1, .6, tuned,
                 "where full fear of a caregiver who is there drives distress"},
    ParameterRow{Parameter::conflict_averted, "conflict_averted", "i", per_minute, 8, 4, 16, tuned,
                 "a frightened child breaks off a bid or a cry"},
    ParameterRow{Parameter::conflict_withdrawn, "conflict_withdrawn", "j", per_minute, 2, 1, 4, tuned,
                 "a frightened child freezes out of a cry"},
};
// clang-format on

} // namespace attune::model::parameter_rows
