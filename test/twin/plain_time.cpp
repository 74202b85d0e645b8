// SPDX-License-Identifier: Apache-2.0
#include <test/twin/plain_time.hpp>

namespace twin {
namespace {

template <class Question>
bool any_of_child(const Scene& scene, Time t, Question asked_for) {
    return std::any_of(scene.bouts.begin(), scene.bouts.end(), [&](const Bout& bout) {
        return bout.person == Person::child && holds(bout.state(), t) && asked_for(bout);
    });
}

std::vector<Time> edges_of_bouts(const Scene& scene) {
    std::vector<Time> edges;
    for (const Bout& bout : scene.bouts) edges.push_back(bout.onset), edges.push_back(bout.state_offset());
    return edges;
}

} // namespace

// CHOICE: an alarm is negative whatever tone it has; a moment can be both.
Tones tones_of(const Scene& scene, int episode) {
    const auto& within = scene.episodes[static_cast<std::size_t>(episode)];
    const Stretches covered = both(twin::covered(scene, Person::child), {{within.onset, within.offset}});
    const auto seconds = [&](const auto& asked_for) {
        const Stretches on =
            where(edges_of_bouts(scene), [&](Time t) { return any_of_child(scene, t, asked_for); });
        return length(both(on, covered));
    };
    return {length(covered),
            seconds([](const Bout& b) { return b.valence == Valence::positive && b.act != Act::alarm; }),
            seconds([](const Bout& b) { return b.valence == Valence::negative || b.act == Act::alarm; }),
            seconds([](const Bout& b) { return b.act == Act::alarm; })};
}

namespace {

template <class Question>
Plainly told(const Scene& scene, int episode, Person person, std::optional<Channel> channel,
             Question asked_for) {
    const auto& limits = scene.episodes[static_cast<std::size_t>(episode)];
    const Stretches covered =
        both(channel ? twin::covered(scene, person, *channel) : twin::covered(scene, person),
             {{limits.onset, limits.offset}});
    const auto counts = [&](const Bout& bout) {
        if (bout.person != person || (channel && bout.channel != *channel)) return false;
        return asked_for(bout);
    };
    const Stretches on = where(edges_of_bouts(scene), [&](Time t) {
        return std::any_of(scene.bouts.begin(), scene.bouts.end(),
                           [&](const Bout& bout) { return counts(bout) && holds(bout.state(), t); });
    });
    Plainly found{length(covered), length(both(on, covered)), {}, {}};
    if (!covered.empty() && holds(on, covered.front().onset)) found.latency = 0;
    for (const Stretch& one : on) {
        if (!holds(covered, one.onset)) continue;
        const Time lasts = one.offset - one.onset;
        found.lengths.push_back(lasts == 1 ? 0 : lasts);
        if (!found.latency) found.latency = one.onset - covered.front().onset;
    }
    return found;
}

} // namespace

Plainly plainly(const Scene& scene, int episode, Person person, std::optional<Channel> channel,
                std::optional<Act> act) {
    return told(scene, episode, person, channel, [&](const Bout& bout) {
        return act ? bout.act == *act : bout.act != Act::neutral && bout.act != Act::content;
    });
}

Plainly plainly_coded(const Scene& scene, int episode, Person person, Channel channel) {
    return told(scene, episode, person, channel, [](const Bout&) { return true; });
}

Stretches contradictory(const Scene& scene) {
    return where(edges_of_bouts(scene), [&](Time t) {
        return any_of_child(scene, t, [&](const Bout& call) {
            if (call.act != Act::bid && call.act != Act::alarm) return false;
            return any_of_child(scene, t, [&](const Bout& turn) {
                return turn.channel != call.channel
                       && (turn.act == Act::withdraw || turn.act == Act::shutdown);
            });
        });
    });
}

} // namespace twin
