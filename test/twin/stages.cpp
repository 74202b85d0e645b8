// SPDX-License-Identifier: Apache-2.0
#include <test/twin/breaks.hpp>
#include <test/twin/state.hpp>

namespace twin {

namespace {

/// First onset in [onset, close), or `on`; also how many onsets there were.
template <class Question>
Stage stage_of(const Scene& scene, const Break& it, Question asked_for, int& onsets) {
    Stage stage;
    for (const Bout& bout : scene.bouts) { // by onset
        if (bout.person != Person::child || !asked_for(bout.act)) continue;
        if (bout.onset < it.onset && it.onset < bout.state_offset()) stage.on = true;
        if (it.onset <= bout.onset && bout.onset < it.close) {
            ++onsets;
            if (!stage.at) stage.at = bout.onset;
        }
    }
    if (stage.on) stage.at.reset();
    return stage;
}

} // namespace

void describe_stages(const Scene& scene, const std::vector<Cue>& cues, Break& it) {
    for (const Cue& cue : cues) {
        if (cue.act != Act::bid || cue.onset <= it.onset || it.close <= cue.onset) continue;
        ++it.bid_onsets;
        if (!it.bid) it.bid = cue.onset;
    }
    it.turn_away = stage_of(scene, it, is_withdraw, it.turn_away_onsets);
    it.alarm = stage_of(
        scene, it, [](Act act) { return act == Act::alarm; }, it.alarm_onsets);
    // CHOICE: "an opening alarm cue is at stage alarm at its onset": the cue's, also where its alarm member
    // begins a little later than its first.
    for (const Cue& cue : cues) {
        const bool opens = it.opening == Opening::missed && cue.onset == it.onset;
        if (opens && cue.act == Act::alarm && !it.alarm.on) it.alarm.at = it.onset;
    }
    if (it.bid) it.depth = Depth::bid;
    if (it.turn_away.present()) it.depth = Depth::turn_away;
    if (it.alarm.present()) it.depth = Depth::alarm;
}

// CHOICE: "stopped": some answer had begun since the confirmation, and then there was a stretch of 10 s
// inside [confirmation, close) throughout which alarm or withdraw was on, the caregiver was not gone, and no
// answer was on.
void describe_persistence(const Scene& scene, Break& it) {
    // CHOICE: an answer whose onset is the moment of repair itself is counted.
    std::optional<Time> first;
    for (const Bout& bout : scene.bouts) {
        if (bout.person != Person::caregiver || bout.act != Act::answer) continue;
        const bool at_the_repair = it.outcome == Outcome::repaired && bout.onset == it.close;
        if (bout.onset < it.confirmed || (it.close <= bout.onset && !at_the_repair)) continue;
        ++it.answers;
        if (!first) first = bout.onset;
    }
    std::vector<Time> edges{it.confirmed, it.close};
    for (const Bout& bout : scene.bouts) {
        edges.push_back(bout.onset);
        edges.push_back(bout.state_offset());
    }
    for (const Time t : edges_of(scene.gone)) edges.push_back(t);
    const Stretches unattended = where(edges, [&](Time t) {
        return it.confirmed <= t && t < it.close && first && *first < t
               && is_on(scene, Person::child, is_upset, t) && !holds(scene.gone, t)
               && !is_on(
                   scene, Person::caregiver, [](Act act) { return act == Act::answer; }, t);
    });
    for (const Stretch& stretch : unattended) {
        if (stretch.offset - stretch.onset >= 10 * second) it.stopped = true;
    }
}

std::optional<FirstRepair> first_repair(const Scene& scene, const std::vector<Break>& breaks, int episode) {
    const Stretches watched = watched_in(scene, episode);
    if (watched.empty()) return std::nullopt;
    const Time start = watched.front().onset;
    std::optional<Time> repaired;
    for (const Break& it : breaks) {
        if (it.outcome != Outcome::repaired || it.closed_in != episode) continue;
        repaired = std::min(repaired.value_or(it.close), it.close);
    }
    if (repaired) return FirstRepair{*repaired - start, true};
    // CHOICE: E is the end of the segment in which the episode's watched time ends; where that segment runs
    // on into the next episode, a repair could be seen up to this episode's own end.
    Time end = watched.back().offset;
    for (const Stretch& segment : scene.watched) {
        if (holds(segment, end - 1)) end = std::min(end, segment.offset - scene.options.settle);
    }
    return FirstRepair{std::max<Time>(0, end - start), false};
}

} // namespace twin
