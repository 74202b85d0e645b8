// SPDX-License-Identifier: Apache-2.0
#include <test/twin/ledger.hpp>
#include <test/twin/state.hpp>

namespace twin {

namespace {

/// Of two directed acts that begin together, the one that counts as `met`.
int rank_in_a_tie(Act act) {
    switch (act) {
    case Act::frighten: return 0;
    case Act::rebuff: return 1;
    case Act::demand: return 2;
    default: return 3;
    }
}

void credit_answers(const Scene& scene, std::vector<Cue>& cues) {
    for (std::size_t i = 0; i < scene.bouts.size(); ++i) {
        const Bout& bout = scene.bouts[i];
        if (bout.person != Person::caregiver || bout.act != Act::answer) continue;
        if (!takes_part(scene.options, bout.channel)) continue;
        for (const std::size_t cue : credited_with(cues, bout.onset, scene.options.credit)) {
            cues[cue].credited.push_back(i);
        }
    }
}

void describe_answer(const Scene& scene, Cue& cue) {
    if (cue.credited.empty()) return;
    std::set<Valence> valences;
    cue.answer = scene.bouts[cue.credited.front()].onset;
    // CHOICE: answer_channels and answer_valence are over all credited answers, not the first alone.
    for (const std::size_t i : cue.credited) {
        const Bout& bout = scene.bouts[i];
        if (bout.onset == *cue.answer) cue.first_channel.insert(bout.channel);
        cue.answer_channels.insert(bout.channel);
        valences.insert(bout.valence);
    }
    cue.answer_valence = together_valence(valences);
    cue.from_onset = *cue.answer - cue.onset;
    cue.from_offset = *cue.answer - cue.offset;
    cue.coincident = *cue.answer == cue.onset;
    cue.reaction = reaction_to(scene, *cue.answer);
}

/// What the caregiver did around the cue, whoever is credited with it.
void describe_surroundings(const Scene& scene, Cue& cue) {
    Time met_at = 0;
    for (const Bout& bout : scene.bouts) {
        if (!takes_part(scene.options, bout.channel)) continue;
        if (bout.person == Person::other_caregiver) {
            // CHOICE: in the whole window, watched or not; true also where this caregiver answered as well.
            if (bout.act == Act::answer && holds(cue.window, bout.onset)) cue.answered_elsewhere = true;
        }
        if (bout.person != Person::caregiver) continue;
        if (bout.act == Act::answer) {
            if (bout.onset < cue.onset && cue.onset < bout.offset) cue.already_there.insert(bout.channel);
            if (cue.complete && holds(cue.window, bout.onset)) cue.answered_in_window = true;
        }
        if (is_directed(bout.act) && holds(cue.observed, bout.onset)) {
            const bool earlier = !cue.met || bout.onset < met_at;
            const bool tie = cue.met && bout.onset == met_at;
            if (earlier || (tie && rank_in_a_tie(bout.act) < rank_in_a_tie(*cue.met))) cue.met = bout.act;
            if (earlier) met_at = bout.onset;
        }
        if ((bout.act == Act::rebuff || bout.act == Act::frighten) && holds(cue.own, bout.onset)) {
            cue.rebuffed = std::min(cue.rebuffed.value_or(bout.onset), bout.onset);
        }
    }
    for (const Distraction& distraction : scene.recording.distractions) {
        const Time offset = std::max(distraction.offset, distraction.onset + 1); // an instant lasts a tick
        if (distraction.onset <= cue.onset && cue.onset < offset) cue.in_distraction = true;
    }
}

} // namespace

std::vector<Cue> ledger(const Scene& scene) {
    std::vector<Cue> cues = cues_of(scene);
    give_own_time(cues, scene.options.credit);
    credit_answers(scene, cues);
    give_status_and_run(cues, scene.options.credit);
    for (Cue& cue : cues) {
        describe_answer(scene, cue);
        describe_surroundings(scene, cue);
        cue.mirrored = mirrored_in(scene, cue);
    }
    return cues;
}

} // namespace twin
