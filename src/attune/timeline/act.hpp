// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/channel.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attune {

/// What a behaviour does between child and caregiver (definitions, section 3): observable, never a feeling.
enum class Act : std::uint8_t {
    bid,      ///< child: calls for, reaches for, looks to the caregiver
    engage,   ///< child: stays with the caregiver
    withdraw, ///< child: looks or turns away, arches, comforts itself ("now is not a good time")
    alarm,    ///< child: cries, fusses, reaches in distress
    shutdown, ///< child: limp, glazed, given up; counts as withdraw
    content,  ///< child: busy alone, calm; counts as neutral
    answer, ///< caregiver: a warm directed act; an answer only when a cue is credited with it, else an offer
    wait,   ///< caregiver: pauses, holds still with soft attention
    demand, ///< caregiver: directs, insists, intrudes
    rebuff, ///< caregiver: pushes away, refuses, mocks
    frighten,    ///< caregiver: looms, yells, handles roughly
    still,       ///< caregiver: present without expression
    away,        ///< caregiver: not there
    neutral,     ///< either: none of these
    distraction, ///< context: telephone, television, work, another person
    object,      ///< context: play with a thing
};

std::string_view name(Act act);
std::optional<Act> act_named(std::string_view text);

/// The acts that only a child, or only a caregiver, can be coded with; `neutral` and the context acts fit
/// both.
bool is_childs(Act act);
bool is_caregivers(Act act);
/// Bid or alarm: an act that opens a cue.
constexpr bool is_cue(Act act) {
    return act == Act::bid || act == Act::alarm;
}
/// Answer, demand, rebuff, frighten: an act that is done to the child.
constexpr bool is_directed(Act act) {
    return act == Act::answer || act == Act::demand || act == Act::rebuff || act == Act::frighten;
}

enum class Valence : std::uint8_t { negative, neutral, positive };

std::string_view name(Valence valence);
std::optional<Valence> valence_named(std::string_view text);

/// What a code means: where it shows, what it does, with which tone. From a codebook, never guessed.
struct Meaning {
    Channel channel{Channel::gaze};
    Act act{Act::neutral};
    Valence valence{Valence::neutral};
    bool marked = false;   ///< names or plays the feeling
    bool imitates = false; ///< does what the other just did
    std::string kind;      ///< sub-code: "self-comfort", "telephone", ...
    std::string to;        ///< id of the person it is addressed to; empty: not said
    std::string phase;     ///< engagement phase, where the scheme has phases; empty: none

    bool operator==(const Meaning&) const = default;
};

} // namespace attune
