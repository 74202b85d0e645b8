// SPDX-License-Identifier: Apache-2.0
#include <test/twin/attention.hpp>
#include <test/twin/state.hpp>

namespace twin {
namespace {

bool is_done_to_the_child(Act act) {
    return is_directed(act) || act == Act::wait;
}

bool is_distracted(const Scene& scene, const std::optional<std::string>& kind, Time t) {
    const auto& all = scene.recording.distractions;
    return std::any_of(all.begin(), all.end(), [&](const Distraction& one) {
        return (!kind || one.name == *kind) && one.onset <= t && t < std::max(one.offset, one.onset + 1);
    });
}

template <class Question>
bool is_on_by(const Scene& scene, Person person, Time t, Question asked_for) {
    return std::any_of(scene.bouts.begin(), scene.bouts.end(), [&](const Bout& bout) {
        return bout.person == person && holds(bout.state(), t) && asked_for(bout);
    });
}

/// Every moment at which anything can change.
std::vector<Time> edges_in(const Scene& scene, const Stretches& whole) {
    std::vector<Time> edges = edges_of(whole);
    for (const Bout& bout : scene.bouts) {
        edges.push_back(bout.onset);
        edges.push_back(bout.state_offset());
    }
    for (const Distraction& one : scene.recording.distractions) {
        edges.push_back(one.onset);
        edges.push_back(std::max(one.offset, one.onset + 1));
    }
    for (const Time t : edges_of(scene.gone)) edges.push_back(t);
    return edges;
}

template <class Question>
PartOfTime part_of(const Scene& scene, const Stretches& whole, Question is) {
    const auto counts = [&](Time t) { return holds(whole, t) && is(t); };
    return {length(where(edges_in(scene, whole), counts)), length(whole)};
}

Stretches in_episode(const Scene& scene, int episode, const Stretches& time) {
    const Episode& limits = scene.episodes[static_cast<std::size_t>(episode)];
    return both(time, {{limits.onset, limits.offset}});
}

/// Covered on all of these channels.
Stretches covered_on(const Scene& scene, int episode, Person person, const std::set<Channel>& by) {
    Stretches all = in_episode(scene, episode, covered(scene, person, *by.begin()));
    for (const Channel channel : by) all = both(all, covered(scene, person, channel));
    return all;
}

bool is_touch(const Bout& bout) {
    return bout.channel == Channel::touch && is_done_to_the_child(bout.act);
}

bool is_touched_warmly(const Scene& scene, Time t) {
    return is_on_by(scene, Person::caregiver, t,
                    [](const Bout& bout) { return is_touch(bout) && bout.valence == Valence::positive; });
}

} // namespace

PartOfTime present(const Scene& scene, int episode) {
    return part_of(scene, watched_in(scene, episode),
                   [&](Time t) { return !holds(scene.gone, t) && !is_distracted(scene, std::nullopt, t); });
}

PartOfTime gone(const Scene& scene, int episode) {
    return part_of(scene, watched_in(scene, episode), [&](Time t) { return holds(scene.gone, t); });
}

PartOfTime distracted(const Scene& scene, int episode, const std::optional<std::string>& kind) {
    return part_of(scene, watched_in(scene, episode), [&](Time t) { return is_distracted(scene, kind, t); });
}

// CHOICE: kinds that overlap are one distraction, with its whole length, wherever it ends.
std::vector<Time> distractions_begun(const Scene& scene, int episode) {
    std::vector<Time> lengths;
    const auto is = [&](Time t) { return is_distracted(scene, std::nullopt, t); };
    for (const Stretch& one : where(edges_in(scene, {}), is))
        if (holds(watched_in(scene, episode), one.onset)) lengths.push_back(one.offset - one.onset);
    return lengths;
}

PartOfTime focused(const Scene& scene, int episode) {
    return part_of(scene, watched_in(scene, episode),
                   [&](Time t) { return is_on(scene, Person::caregiver, is_done_to_the_child, t); });
}

std::vector<Time> lapses_of_focus(const Scene& scene, int episode) {
    std::vector<Time> lengths;
    for (const Stretch& segment : watched_in(scene, episode)) {
        const auto is = [&](Time t) {
            return holds(segment, t) && !is_on(scene, Person::caregiver, is_done_to_the_child, t);
        };
        for (const Stretch& one : where(edges_in(scene, {segment}), is))
            if (one.offset - one.onset >= 2 * second) lengths.push_back(one.offset - one.onset);
    }
    return lengths;
}

PartOfTime oriented(const Scene& scene, int episode, const std::set<Channel>& by) {
    return part_of(scene, covered_on(scene, episode, Person::child, by), [&](Time t) {
        return is_on_by(scene, Person::child, t, [&](const Bout& bout) {
            return by.contains(bout.channel) && (bout.act == Act::bid || bout.act == Act::engage);
        });
    });
}

PartOfTime open_posture(const Scene& scene, int episode) {
    return part_of(scene, covered_on(scene, episode, Person::caregiver, {Channel::posture}), [&](Time t) {
        return is_on_by(scene, Person::caregiver, t, [](const Bout& bout) {
            return bout.channel == Channel::posture && bout.act == Act::answer;
        });
    });
}

bool touches_with_feeling(const Scene& scene) {
    return std::any_of(scene.bouts.begin(), scene.bouts.end(), [](const Bout& bout) {
        return bout.person == Person::caregiver && is_touch(bout) && bout.valence != Valence::neutral;
    });
}

PartOfTime positive_of_touch(const Scene& scene, int episode) {
    const Stretches watched = watched_in(scene, episode);
    const Stretches touch = where(edges_in(scene, watched), [&](Time t) {
        return holds(watched, t) && is_on_by(scene, Person::caregiver, t, is_touch);
    });
    return part_of(scene, touch, [&](Time t) { return is_touched_warmly(scene, t); });
}

PartOfTime positive_of_alarm(const Scene& scene, int episode) {
    const Stretches watched = watched_in(scene, episode);
    const Stretches alarm = where(edges_in(scene, watched), [&](Time t) {
        return holds(watched, t)
               && is_on(
                   scene, Person::child, [](Act act) { return act == Act::alarm; }, t);
    });
    return part_of(scene, alarm, [&](Time t) { return is_touched_warmly(scene, t); });
}

} // namespace twin
