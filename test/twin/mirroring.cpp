// SPDX-License-Identifier: Apache-2.0
#include <test/twin/mirroring.hpp>

namespace twin {

Mirroring mirroring_of(const std::vector<Cue>& cues, int episode) {
    Mirroring found;
    for (const Cue& cue : cues) {
        if (cue.episode != episode || cue.act != Act::bid || !cue.mirrored) continue;
        ++found.bids;
        if (*cue.mirrored == Mirrored::yes) ++found.mirrored;
    }
    return found;
}

Mirroring mirroring_shifted_by(const Scene& scene, const std::vector<Cue>& cues, int episode, Time lag) {
    const std::vector<MovedAnswer> answers = moved_answers(scene, episode, lag);
    Mirroring found;
    for (std::size_t i = 0; i < cues.size(); ++i) {
        const Cue& cue = cues[i];
        if (cue.episode != episode || cue.act != Act::bid || !cue.complete) continue;
        if (cue.valence != Valence::positive && cue.valence != Valence::negative) continue;
        if (!feeling_is_covered(scene, cue)) continue;
        bool answered = false;
        bool mirrored = false;
        for (const MovedAnswer& answer : answers) {
            for (const std::size_t owner : credited_with(cues, answer.t, scene.options.credit)) {
                if (owner == i) answered = true;
            }
            const bool shows = answer.channel == Channel::face || answer.channel == Channel::voice;
            if (shows && answer.valence == cue.valence && holds(cue.window, answer.t)) mirrored = true;
        }
        if (!answered) continue;
        ++found.bids;
        if (mirrored) ++found.mirrored;
    }
    return found;
}

} // namespace twin
