// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/roles_exchanged.hpp>

#include <algorithm>
#include <iterator>

namespace attune::measure {
namespace {

Bout with_act(Bout bout, Act act) {
    bout.act = act;
    return bout;
}

Act as_opener(Act act) {
    if (act == Act::answer) return Act::bid;
    return act == Act::demand ? Act::alarm : Act::neutral;
}

bool responds(const Bout& bout) {
    return bout.act == Act::bid || bout.act == Act::engage;
}

std::vector<Instant> voice_onsets(const std::vector<Bout>& bouts) {
    std::vector<Instant> onsets;
    for (const Bout& bout : bouts)
        if (bout.channel == Channel::voice) onsets.push_back(bout.onset);
    return onsets;
}

/// Everybody's but the child's, where `seen` has everybody's but the caregiver's.
std::vector<Instant> voices_but_the_childs(const Observation& seen) {
    const std::vector<Instant> child = voice_onsets(seen.bouts.child);
    const std::vector<Instant> caregiver = voice_onsets(seen.bouts.caregiver);
    std::vector<Instant> others, all;
    std::set_difference(seen.other_voices.begin(), seen.other_voices.end(), child.begin(), child.end(),
                        std::back_inserter(others));
    std::merge(others.begin(), others.end(), caregiver.begin(), caregiver.end(), std::back_inserter(all));
    return all;
}

void exchange_acts(const Observation& seen, Observation& exchanged) {
    exchanged.bouts.child.reserve(seen.bouts.caregiver.size());
    for (const Bout& bout : seen.bouts.caregiver)
        exchanged.bouts.child.push_back(with_act(bout, as_opener(bout.act)));
    exchanged.picked.cues = seen.picked.openers;
    exchanged.bouts.caregiver.reserve(seen.bouts.child.size());
    for (const Bout& bout : seen.bouts.child) {
        const bool answers = responds(bout);
        if (answers && !bout.elsewhere)
            exchanged.picked.answers.push_back(static_cast<std::uint32_t>(exchanged.bouts.caregiver.size()));
        exchanged.bouts.caregiver.push_back(with_act(bout, answers ? Act::answer : Act::neutral));
    }
    exchanged.picked.directed = exchanged.picked.answers;
    exchanged.other_voices = voices_but_the_childs(seen);
}

} // namespace

Observation roles_exchanged(const Observation& seen) {
    Observation exchanged;
    exchanged.recording = seen.recording;
    exchanged.ids = {seen.ids.caregiver, seen.ids.child};
    exchange_acts(seen, exchanged);
    exchanged.asked = seen.asked;
    exchanged.in_use = {seen.in_use.caregiver, seen.in_use.child};
    exchanged.covered = {seen.covered.caregiver, seen.covered.child};
    exchanged.watched = seen.watched;
    exchanged.complete_within = covered_for_windows(exchanged, seen.asked);
    exchanged.episodes = seen.episodes;
    exchanged.resolution = seen.resolution;
    return exchanged;
}

} // namespace attune::measure
