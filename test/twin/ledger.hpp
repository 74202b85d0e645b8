// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/scene.hpp>

namespace twin {

enum class Status { answered, unanswered, superseded, shadowed, cut };
enum class Reaction { settles, stays, worsens, joins, unknown };
enum class Mirrored { yes, no, support, echo };

/// A cue and everything that its row of the ledger says. Missing is empty, never 0.
struct Cue {
    int number = 0; ///< from 1, by onset
    Time onset = 0;
    Time offset = 0;
    std::set<Channel> channels;
    Act act = Act::bid; ///< bid or alarm
    Valence valence = Valence::neutral;
    std::vector<std::size_t> members; ///< indices of scene.bouts
    std::optional<int> episode;       ///< index of scene.episodes
    bool instructed = false;

    Stretch window;                 ///< uncut
    std::optional<Stretch> stretch; ///< watched time inside the episode that holds the window's onset
    Stretch observed;               ///< the window, cut at the end of the stretch; empty without one
    bool complete = false;
    Stretches own; ///< own time
    Status status = Status::cut;
    int run = 0; ///< from 1; cues of one run share it

    std::vector<std::size_t> credited;     ///< answer bouts that belong to it, by onset, then channel
    std::optional<Time> answer;            ///< onset of the first
    std::set<Channel> first_channel;       ///< of all credited at that onset
    std::set<Channel> answer_channels;     ///< of all credited
    std::optional<Valence> answer_valence; ///< of all credited, put together as a cue's is
    std::optional<Time> from_onset;
    std::optional<Time> from_offset;
    bool coincident = false;

    bool answered_in_window = false; ///< complete, and any answer onset in the whole window
    std::set<Channel> already_there;
    std::optional<Act> met;
    std::optional<Time> rebuffed; ///< first rebuff or frighten in its own time: a competing risk
    bool in_distraction = false;
    bool answered_elsewhere = false;
    std::optional<Mirrored> mirrored;
    std::optional<Reaction> reaction; ///< empty without an answer
};

std::vector<Cue> ledger(const Scene& scene);

/// The cues with their windows, stretches and completeness; nothing about answers yet.
std::vector<Cue> cues_of(const Scene& scene);

/// Fills `own` of every cue, and status and run once the answers are known.
void give_own_time(std::vector<Cue>& cues, Credit credit);
void give_status_and_run(std::vector<Cue>& cues, Credit credit);

/// The cues, as indices, to which an answer with this onset belongs: by the rule of credit, and within the
/// stretch of the cue.
std::vector<std::size_t> credited_with(const std::vector<Cue>& cues, Time answer_onset, Credit credit);

/// Whether bouts on this channel take part: all do, but for `lena`, which is about voice alone.
bool takes_part(const Options& options, Channel channel);

/// One valence that is not neutral, `mixed` if both are there, else neutral.
Valence together_valence(const std::set<Valence>& valences);

Reaction reaction_to(const Scene& scene, Time answer_onset);
std::optional<Mirrored> mirrored_in(const Scene& scene, const Cue& cue);

/// Whether the whole window of a cue is covered on the caregiver's face, or voice.
bool feeling_is_covered(const Scene& scene, const Cue& cue);

} // namespace twin
