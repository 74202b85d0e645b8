// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/person.hpp>
#include <attune/timeline/stretches.hpp>
#include <attune/timeline/track.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// The map of this layer: what a recording is. No file, no statistics.
//
//   time         Duration, Seconds, Instant, Rate      interval   Interval [onset, offset)
//   stretches    a part of time, with its algebra      partner    child, caregiver
//   channel      the six channels                      act        what a code means
//   person       who is in the recording               track      states, events, signals; source
//   timeline     a recording; the dyad chosen from it  progress   the port for long work

namespace attune {

/// What the procedure told the caregiver to do in an episode; `free` channels stay the caregiver's own.
struct Instruction {
    Act caregiver{Act::still}; ///< still or away
    ChannelSet free;

    bool operator==(const Instruction&) const = default;
};

/// A named stretch of a recording: play, still, reunion; free play; separation.
struct Episode {
    std::string name;
    Interval interval;
    std::optional<Instruction> instruction;

    bool operator==(const Episode&) const = default;
};

/// When a channel of a person *could* be coded. Time outside it is "not seen", never "did not happen".
struct Coverage {
    PersonIndex person;
    Channel channel;
    Stretches stretches;
};

/// A sound or picture file that the recording was coded from; the bare file name, never a path.
struct Medium {
    std::string file_name;
    std::optional<Duration> length;
    Duration lag{0}; ///< the medium's first frame, counted from the recording's zero

    bool operator==(const Medium&) const = default;
};

/// A pair of phases that counts as a match; an empty table means "the same phase".
struct PhaseMatch {
    std::string child;
    std::string caregiver;

    bool operator==(const PhaseMatch&) const = default;
};

/// What a Timeline is made of. Everything is checked when the Timeline is built.
struct Parts {
    std::string name;
    std::vector<Person> people;
    std::vector<StateTrack> states;
    std::vector<EventTrack> events;
    std::vector<SignalTrack> signals;
    std::vector<Coverage> coverage;
    std::vector<Episode> episodes;
    std::vector<Medium> media;
    std::vector<PhaseMatch> matches;    ///< from the codebook
    std::vector<std::string> phases;    ///< a person is in the first of these that is on; empty: no order
    std::optional<Duration> length;     ///< of the recording, where the source states it
    std::optional<Duration> resolution; ///< of the coding: a frame, 1 s ...
    std::string zero;                   ///< how the import found zero, in words
};

/// One recording: an uninterrupted axis of time with people, tracks, coverage, episodes and media. Immutable.
class Timeline {
public:
    /// Throws Misuse where two people share an id, a track or coverage names a person that is not there, or
    /// episodes with the same name and onset occur twice. Episodes are put in order of time.
    explicit Timeline(Parts parts);

    /// What it is made of, to make another one from.
    Parts into_parts() && { return std::move(parts_); }

    const std::string& name() const { return parts_.name; }
    std::span<const Person> people() const { return parts_.people; }
    const Person& operator[](PersonIndex person) const {
        return parts_.people[static_cast<std::size_t>(person)];
    }
    std::optional<PersonIndex> person(std::string_view id) const;

    std::span<const StateTrack> states() const { return parts_.states; }
    std::span<const EventTrack> events() const { return parts_.events; }
    std::span<const SignalTrack> signals() const { return parts_.signals; }
    std::span<const Episode> episodes() const { return parts_.episodes; }
    std::span<const Medium> media() const { return parts_.media; }
    std::span<const PhaseMatch> matches() const { return parts_.matches; }
    std::span<const std::string> phases() const { return parts_.phases; }
    std::span<const Coverage> coverage() const { return parts_.coverage; }

    /// The stated coverage of a channel; none where the source states none for it.
    const Stretches* coverage(PersonIndex person, Channel channel) const;

    std::optional<Duration> length() const { return parts_.length; }
    std::optional<Duration> resolution() const { return parts_.resolution; }
    const std::string& zero() const { return parts_.zero; }

    /// The last offset or event of any track; zero for an empty recording.
    Instant last_moment() const { return last_moment_; }

private:
    Parts parts_;
    Instant last_moment_{Duration{0}};
};

/// One child and one caregiver chosen from a recording.
struct Dyad {
    PersonIndex child;
    PersonIndex caregiver;

    bool operator==(const Dyad&) const = default;
};

/// Why no dyad could be chosen, and what would decide it.
struct NoDyad {
    std::string because;
    std::string remedy;
};

/// The dyad with these ids, or the only one there is where an id is empty. Several people of a role with no
/// id given, an id that is not there, or one with another role: NoDyad, with the list of those to choose
/// from.
std::variant<Dyad, NoDyad> choose_dyad(const Timeline& timeline, std::string_view child_id,
                                       std::string_view caregiver_id);

} // namespace attune
