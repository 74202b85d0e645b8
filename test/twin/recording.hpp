// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// The naive twin: the definitions of attune once more, slowly and literally, to judge the fast code by.
/// It shares nothing with src/attune. Every question scans everything.
namespace twin {

/// Whole nanoseconds since the first frame. An instant has offset = onset; as a state it lasts 1 ns.
using Time = std::int64_t;
inline constexpr Time second = 1'000'000'000;

enum class Person { child, caregiver, other_caregiver };
enum class Channel { gaze, face, voice, touch, posture, pace };
inline constexpr std::array all_channels{Channel::gaze,  Channel::face,    Channel::voice,
                                         Channel::touch, Channel::posture, Channel::pace};
/// `mixed` only ever comes out (of a cue or of several answers); nobody codes it.
enum class Valence { neutral, positive, negative, mixed };
/// What the behaviour does: first the child's, then the caregivers'. `neutral` is used for both.
// clang-format off
enum class Act {
    bid, engage, withdraw, alarm, shutdown, content,     // child
    answer, wait, demand, rebuff, frighten, still, away, // caregiver
    neutral,
    for_another, // a warm act of the caregiver that is meant for somebody else
};
// clang-format on

struct CodedAct {
    Person person = Person::child;
    Channel channel = Channel::gaze;
    Act act = Act::neutral;
    Valence valence = Valence::neutral;
    Time onset = 0;
    Time offset = 0;
    int id = 0; ///< row of the file, or any number of the caller's
};

enum class Instruction { none, still, away, free };

struct Episode {
    std::string name;
    Time onset = 0;
    Time offset = 0;
    Instruction instruction = Instruction::none;
};

/// One row of stated coverage; an empty channel is `*`, every channel of that person.
struct Covered {
    Person person = Person::child;
    std::optional<Channel> channel;
    Time onset = 0;
    Time offset = 0;
};

struct Distraction {
    std::string name;
    Time onset = 0;
    Time offset = 0;
};

/// Play with a thing, of one partner or of nobody in particular.
struct Play {
    std::optional<Person> of;
    Time onset = 0;
    Time offset = 0;
};

struct Recording {
    std::vector<CodedAct> acts;
    std::vector<Episode> episodes; ///< none: one episode named `all`
    std::vector<Covered> coverage; ///< none: assumed
    std::vector<Distraction> distractions;
    std::vector<Play> plays;
    std::set<std::pair<Person, Channel>> not_available; ///< left out of everything
    bool gaze_as_cue = true;    ///< no: looking is not a cue for the child, so that its gaze is not available
    std::optional<Time> medium; ///< length of the video, where known
    Time grid = second / 1000;  ///< every time above is a multiple of it
};

enum class Preset { standard, turn, lena, prompt, number };
enum class Credit { latest, first, every };

struct Options {
    Preset preset = Preset::standard;
    Time number = 2 * second; ///< X of the preset `number`
    std::optional<Time> hold = 3 * second;
    Time together = second / 2;
    std::optional<Time> apart = second / 2;
    Credit credit = Credit::latest;
    Time settle = 3 * second;   ///< S
    Time quiet = 10 * second;   ///< Q
    Time reaction = 5 * second; ///< R
    double half_life = 20;      ///< h of the trust trace, in runs

    /// W: how long after the (held) end of a cue the window stays open.
    Time after() const {
        switch (preset) {
        case Preset::lena: return 5 * second;
        case Preset::prompt: return second;
        case Preset::number: return number;
        case Preset::standard:
        case Preset::turn: break;
        }
        return 2 * second;
    }
};

} // namespace twin
