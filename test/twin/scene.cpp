// SPDX-License-Identifier: Apache-2.0
#include <test/twin/scene.hpp>
#include <test/twin/state.hpp>

namespace twin {

namespace {

// CHOICE: the last offset of anything that was coded, distractions and play too.
Time last_offset(const Recording& recording) {
    Time last = 0;
    for (const CodedAct& act : recording.acts) last = std::max(last, act.offset);
    for (const Distraction& distraction : recording.distractions) last = std::max(last, distraction.offset);
    for (const Play& play : recording.plays) last = std::max(last, play.offset);
    return last;
}

bool speaks_of(const Covered& row, Person person, Channel channel) {
    return row.person == person && (!row.channel || *row.channel == channel);
}

// CHOICE: coverage is assumed channel by channel: where the source states some coverage but none for a
// channel in use (neither by name nor by `*`), that channel is assumed, as if the source stated none at all.
bool is_assumed(const Recording& recording, Person person, Channel channel) {
    return std::none_of(recording.coverage.begin(), recording.coverage.end(),
                        [&](const Covered& row) { return speaks_of(row, person, channel); });
}

bool assumed_covered(const Recording& recording, Time t) {
    if (!recording.episodes.empty()) {
        return std::any_of(recording.episodes.begin(), recording.episodes.end(),
                           [&](const Episode& e) { return e.onset <= t && t < e.offset; });
    }
    // CHOICE: an instant at the very end does not lengthen [0, last offset): it lies outside.
    return 0 <= t && t < recording.medium.value_or(last_offset(recording));
}

bool covered_at(const Recording& recording, Person person, Channel channel, Time t) {
    if (is_assumed(recording, person, channel)) return assumed_covered(recording, t);
    // CHOICE: rows add up: `*` and a named channel together cover the union.
    return std::any_of(recording.coverage.begin(), recording.coverage.end(), [&](const Covered& row) {
        return speaks_of(row, person, channel) && row.onset <= t && t < row.offset;
    });
}

bool person_covered_at(const Recording& recording, Person person, Time t) {
    const std::set<Channel> used = channels_in_use(recording, person);
    return std::all_of(used.begin(), used.end(),
                       [&](Channel channel) { return covered_at(recording, person, channel, t); });
}

std::vector<Time> coverage_edges(const Recording& recording) {
    std::vector<Time> edges{0, last_offset(recording), recording.medium.value_or(0)};
    for (const Time t : edges_of(recording.coverage)) edges.push_back(t);
    for (const Time t : edges_of(recording.episodes)) edges.push_back(t);
    return edges;
}

// CHOICE: without episodes, `all` reaches from 0 to the last moment that anything speaks of.
std::vector<Episode> episodes_of(const Recording& recording) {
    if (!recording.episodes.empty()) return recording.episodes;
    const std::vector<Time> edges = coverage_edges(recording);
    return {{"all", 0, *std::max_element(edges.begin(), edges.end()), Instruction::none}};
}

bool any_coverage_assumed(const Recording& recording) {
    for (const Person person : {Person::child, Person::caregiver}) {
        for (const Channel channel : channels_in_use(recording, person)) {
            if (is_assumed(recording, person, channel)) return true;
        }
    }
    return false;
}

} // namespace

bool is_available(const Recording& recording, Person person, Channel channel) {
    if (person == Person::child && channel == Channel::gaze && !recording.gaze_as_cue) return false;
    return !recording.not_available.contains({person, channel});
}

std::set<Channel> channels_in_use(const Recording& recording, Person person) {
    std::set<Channel> used;
    for (const CodedAct& act : recording.acts) {
        if (act.person == person) used.insert(act.channel);
    }
    for (const Covered& row : recording.coverage) {
        if (row.person != person) continue;
        // CHOICE: `*` states the coverage of every channel, so that each of them is in use.
        for (const Channel channel : all_channels) {
            if (!row.channel || *row.channel == channel) used.insert(channel);
        }
    }
    std::erase_if(used, [&](Channel channel) { return !is_available(recording, person, channel); });
    return used;
}

Stretches covered(const Scene& scene, Person person, Channel channel) {
    if (!channels_in_use(scene.recording, person).contains(channel)) return {};
    return where(coverage_edges(scene.recording),
                 [&](Time t) { return covered_at(scene.recording, person, channel, t); });
}

Stretches covered(const Scene& scene, Person person) {
    return where(coverage_edges(scene.recording),
                 [&](Time t) { return person_covered_at(scene.recording, person, t); });
}

std::optional<int> episode_at(const Scene& scene, Time t) {
    for (std::size_t i = 0; i < scene.episodes.size(); ++i) {
        if (scene.episodes[i].onset <= t && t < scene.episodes[i].offset) return static_cast<int>(i);
    }
    return std::nullopt;
}

Stretches watched_in(const Scene& scene, int episode) {
    const Episode& it = scene.episodes[static_cast<std::size_t>(episode)];
    return both(scene.watched, {{it.onset, it.offset}});
}

bool is_instructed(const Episode& episode) {
    return episode.instruction == Instruction::still || episode.instruction == Instruction::away;
}

Scene scene(const Recording& recording, const Options& options) {
    Scene scene{recording, options, bouts_of(recording, options.apart), 0, episodes_of(recording), false,
                {},        {}};
    scene.joined = static_cast<int>(recording.acts.size() - scene.bouts.size());
    scene.coverage_assumed = any_coverage_assumed(recording);
    scene.watched = where(coverage_edges(recording), [&](Time t) {
        return person_covered_at(recording, Person::child, t)
               && person_covered_at(recording, Person::caregiver, t);
    });
    scene.gone = when_gone(scene);
    return scene;
}

} // namespace twin
