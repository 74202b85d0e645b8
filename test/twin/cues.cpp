// SPDX-License-Identifier: Apache-2.0
#include <test/twin/ledger.hpp>

namespace twin {

bool takes_part(const Options& options, Channel channel) {
    // CHOICE: under `lena` cues, answers, `met`, `already there` and `answered elsewhere` are of the voice
    // alone.
    return options.preset != Preset::lena || channel == Channel::voice;
}

Valence together_valence(const std::set<Valence>& valences) {
    const bool positive = valences.contains(Valence::positive);
    const bool negative = valences.contains(Valence::negative);
    if (valences.contains(Valence::mixed) || (positive && negative)) return Valence::mixed;
    if (positive) return Valence::positive;
    return negative ? Valence::negative : Valence::neutral;
}

namespace {

bool may_be_in_a_cue(const Scene& scene, const Bout& bout) {
    if (bout.person != Person::child || !takes_part(scene.options, bout.channel)) return false;
    if (bout.act != Act::bid && bout.act != Act::alarm) return false;
    // CHOICE: "was on before the coverage began": where coverage of its channel is stated, a bout whose onset
    // is outside it is no cue. Assumed coverage is no evidence: there the bout is listed, in its episode or
    // in none.
    const auto& stated = scene.recording.coverage;
    const bool is_stated = std::any_of(stated.begin(), stated.end(), [&](const Covered& row) {
        return row.person == Person::child && (!row.channel || *row.channel == bout.channel);
    });
    return !is_stated || holds(covered(scene, Person::child, bout.channel), bout.onset);
}

// CHOICE: episode borders play no part in who belongs to whom: a cue that began before the border takes in a
// member that begins within `together` behind it.
std::vector<Cue> grouped(const Scene& scene) {
    std::vector<Cue> cues;
    for (std::size_t i = 0; i < scene.bouts.size(); ++i) { // by onset, ties by channel
        const Bout& bout = scene.bouts[i];
        if (!may_be_in_a_cue(scene, bout)) continue;
        if (cues.empty() || bout.onset > cues.back().onset + scene.options.together) {
            Cue cue;
            cue.number = static_cast<int>(cues.size()) + 1;
            cue.onset = bout.onset;
            cue.offset = bout.offset;
            cues.push_back(cue);
        }
        cues.back().members.push_back(i);
    }
    for (Cue& cue : cues) {
        std::set<Valence> valences;
        for (const std::size_t i : cue.members) {
            const Bout& bout = scene.bouts[i];
            cue.offset = std::max(cue.offset, bout.offset);
            cue.channels.insert(bout.channel);
            if (bout.act == Act::alarm) cue.act = Act::alarm;
            valences.insert(bout.valence);
        }
        cue.valence = together_valence(valences);
    }
    return cues;
}

// CHOICE: "any other human voice": any act on the voice channel of the child or of another caregiver, but for
// the cue's own members. One that begins at the very moment at which the window would open leaves no window
// at all: somebody else has taken the turn.
Time ended_by_a_voice(const Scene& scene, const Cue& cue, Time end) {
    for (std::size_t i = 0; i < scene.bouts.size(); ++i) {
        const Bout& bout = scene.bouts[i];
        if (bout.channel != Channel::voice || bout.person == Person::caregiver) continue;
        if (std::find(cue.members.begin(), cue.members.end(), i) != cue.members.end()) continue;
        if (cue.offset <= bout.onset) end = std::min(end, bout.onset);
    }
    return end;
}

Stretch window_of(const Scene& scene, const Cue& cue) {
    const Options& options = scene.options;
    const Time held = options.hold ? std::min(cue.offset, cue.onset + *options.hold) : cue.offset;
    switch (options.preset) {
    case Preset::turn: return {std::max(cue.onset, held - second), held + options.after()};
    case Preset::lena: return {cue.offset, ended_by_a_voice(scene, cue, cue.offset + options.after())};
    case Preset::standard:
    case Preset::prompt:
    case Preset::number: break;
    }
    return {cue.onset, held + options.after()};
}

// CHOICE: `lena` asks about one channel, so completeness asks for that voice and all of the child's channels.
Stretches stretches_in(const Scene& scene, int episode) {
    if (scene.options.preset != Preset::lena) return watched_in(scene, episode);
    const Episode& it = scene.episodes[static_cast<std::size_t>(episode)];
    Stretches child = covered(scene, Person::child);
    if (channels_in_use(scene.recording, Person::caregiver).contains(Channel::voice)) {
        child = both(child, covered(scene, Person::caregiver, Channel::voice));
    }
    return both(child, {{it.onset, it.offset}});
}

} // namespace

std::vector<Cue> cues_of(const Scene& scene) {
    std::vector<Cue> cues = grouped(scene);
    for (Cue& cue : cues) {
        cue.window = window_of(scene, cue);
        cue.observed = {cue.window.onset, cue.window.onset};
        cue.episode = episode_at(scene, cue.onset);
        // CHOICE: a cue outside every episode has no stretch: no own time, `cut`, never complete.
        if (!cue.episode) continue;
        cue.instructed = is_instructed(scene.episodes[static_cast<std::size_t>(*cue.episode)]);
        // CHOICE: "its stretch" is the one that holds the onset of the window (under `turn` and `lena` the
        // window may begin after the cue). It is not asked whether the cue's onset itself was watched.
        for (const Stretch& stretch : stretches_in(scene, *cue.episode)) {
            if (holds(stretch, cue.window.onset)) cue.stretch = stretch;
        }
        if (!cue.stretch) continue;
        cue.observed.offset = std::min(cue.window.offset, cue.stretch->offset);
        cue.complete = within(*cue.stretch, cue.window);
    }
    return cues;
}

} // namespace twin
