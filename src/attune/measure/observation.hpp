// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/bout.hpp>
#include <attune/measure/coded_acts.hpp>
#include <attune/measure/measured.hpp>
#include <attune/measure/options.hpp>
#include <attune/measure/some_bouts.hpp>
#include <attune/timeline/partner.hpp>
#include <attune/timeline/timeline.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace attune::measure {

/// The child's state as parts of time; where several are on at once the first of them counts.
struct ChildStates {
    Stretches alarm;
    Stretches withdraw; ///< shutdown too
    Stretches bid;
    Stretches engage;
};

enum class ChildState { alarm, withdraw, bid, engage, neutral };

/// The state at `moment`: the first that is on, on any channel.
ChildState state_at(const ChildStates& states, Instant moment);
/// Whether `part` is on just before `moment`: onset < moment <= offset.
bool on_just_before(const Stretches& part, Instant moment);

/// Which of the bouts call, and which do something to the other: positions in a person's bouts, in order.
struct Picked {
    std::vector<std::uint32_t> cues, answers, directed, openers;
};

/// One dyad's recording, ready to be measured: bouts, who could be seen when, what the child's state was,
/// when the caregiver was gone or distracted. Every measure starts from this (definitions, section 2).
struct Observation {
    std::string recording;
    ByPartner<std::string> ids;
    ByPartner<std::vector<Bout>> bouts;
    ByPartner<Sources> sources;    ///< of the bouts
    ByPartner<std::size_t> joined; ///< acts that were joined into an earlier bout

    Picked picked;                       ///< of the bouts: see the four lists below
    bool looks_call = true;              ///< whether the child's looking is a cue
    std::vector<Bout> answers_of_others; ///< `answer` bouts of other caregivers to this child, by onset
    std::vector<Instant> other_voices;   ///< voice onsets of everybody but this caregiver, in order

    ChannelSet
        asked; ///< the channels that cues and answers are looked for on: all, or voice alone for `lena`
    ByPartner<ChannelSet> in_use;
    ByPartner<ChannelSet> not_available;
    ByPartner<ChannelSet>
        never_seen; ///< stated to have been covered at no time, and nothing coded: not in use
    ByPartner<ByChannel<Stretches>> covered; ///< empty for a channel that is not in use
    bool coverage_assumed = false;
    Stretches watched;         ///< its stretches are the segments
    Stretches complete_within; ///< where a window is complete: watched time; for `lena`, both people's voices

    std::vector<Episode>
        episodes; ///< in order of time, none overlapping; one named `all` where there are none
    ChildStates child;
    Stretches gone;
    Stretches distracted;
    std::map<std::string, Stretches> distractions; ///< by kind
    ByPartner<Stretches> with_object;              ///< play with a thing (context.hpp)
    ByPartner<std::vector<CodeTime>> code_times;   ///< for the descriptives; given up after them
    Stretches open_posture;                        ///< caregiver: posture coded as open, or an `answer` on it

    std::optional<Duration> resolution;
    bool resolution_estimated = false;
    std::vector<PhaseMatch> matches;
    ByPartner<std::map<std::string, Stretches>> phases; ///< by name, where the scheme has phases
    std::vector<std::string> notes;                     ///< what a reader of the results should know

    /// Child: bids and alarms addressed to this caregiver, with an onset that was watched; by onset.
    SomeBouts cue_bouts() const { return {bouts.child, picked.cues}; }
    /// Caregiver: `answer`, by onset.
    SomeBouts answers() const { return {bouts.caregiver, picked.answers}; }
    /// Caregiver: answer, demand, rebuff, frighten, by onset.
    SomeBouts directed() const { return {bouts.caregiver, picked.directed}; }
    /// Caregiver: answers and demands with an onset that was watched (roles_exchanged.hpp).
    SomeBouts openers() const { return {bouts.caregiver, picked.openers}; }

    /// Position in `episodes` of the one that holds `moment`; none outside every episode.
    std::optional<std::uint32_t> episode_at(Instant moment) const;
    /// Whether the caregiver was told what to do in this episode; outside every episode nobody was.
    bool instructed(std::optional<std::size_t> episode) const {
        return episode && episodes[*episode].instruction.has_value();
    }
    /// Watched time inside an episode.
    Stretches watched_in(std::size_t episode) const {
        return intersection(watched, episodes[episode].interval);
    }
};

inline constexpr ChannelSet every_channel{Channel::gaze,  Channel::face,    Channel::voice,
                                          Channel::touch, Channel::posture, Channel::pace};

/// Time in which all channels in use of a partner, among those asked, are covered; none where none is in use.
std::optional<Stretches> covered_throughout(const Observation& seen, Partner partner,
                                            ChannelSet asked = every_channel);

/// Where a window is complete: where all channels in use of the one who calls are covered, and those asked of
/// the one who may answer.
Stretches covered_for_windows(const Observation& seen, ChannelSet asked);

/// Prepares a dyad. Undetermined where a role or an act is still open, where the chosen episodes overlap (ask
/// for them by name, one at a time), or where the options do not fit the coding. `only` names the episodes to
/// use; empty: all.
Measured<Observation> observe(const Timeline& timeline, const Dyad& dyad, const Options& options,
                              const std::vector<std::string>& only = {});

} // namespace attune::measure
