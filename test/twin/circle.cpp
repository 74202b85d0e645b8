// SPDX-License-Identifier: Apache-2.0
#include <test/twin/circle.hpp>
#include <test/twin/state.hpp>

namespace twin {

bool is_safe_haven(const Cue& cue) {
    if (cue.act != Act::alarm || !cue.complete || cue.status != Status::answered) return false;
    const bool comforted = cue.answer_channels.contains(Channel::touch)
                           || cue.answer_channels.contains(Channel::voice)
                           || cue.answer_channels.contains(Channel::face);
    return comforted && cue.reaction == Reaction::settles;
}

// CHOICE: met with an answer first; goes on: content on just before a + R, watched to there, and not upset.
bool is_secure_base(const Scene& scene, const Cue& cue) {
    const auto content = [](Act act) { return act == Act::content; };
    if (cue.act != Act::bid || !cue.complete || cue.status != Status::answered) return false;
    if (!is_on_just_before(scene, Person::child, content, cue.onset)) return false;
    if (cue.met != Act::answer || cue.reaction == Reaction::unknown) return false;
    const Time end = *cue.answer + scene.options.reaction;
    return is_on_just_before(scene, Person::child, content, end)
           && !is_on_just_before(scene, Person::child, is_upset, end);
}

} // namespace twin
