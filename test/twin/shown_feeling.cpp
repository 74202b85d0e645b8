// SPDX-License-Identifier: Apache-2.0
#include <test/twin/shown_feeling.hpp>
#include <test/twin/state.hpp>

namespace twin {
namespace {

const std::set<Channel> of_feeling{Channel::face, Channel::voice};

bool shows(const Scene& scene, Channel channel, Valence valence, Time t) {
    return std::any_of(scene.bouts.begin(), scene.bouts.end(), [&](const Bout& bout) {
        return bout.person == Person::caregiver && bout.channel == channel && bout.valence == valence
               && holds(bout.state(), t);
    });
}

bool shows(const Scene& scene, const std::set<Channel>& by, Valence valence, Time t) {
    return std::any_of(by.begin(), by.end(),
                       [&](Channel channel) { return shows(scene, channel, valence, t); });
}

template <class Channels>
bool is_covered_on_any(const Scene& scene, const Channels& by, Time t) {
    return std::any_of(by.begin(), by.end(),
                       [&](Channel channel) { return holds(covered(scene, Person::caregiver, channel), t); });
}

bool is_covered_on_all(const Scene& scene, const std::set<Channel>& by, Time t) {
    return std::all_of(by.begin(), by.end(),
                       [&](Channel channel) { return holds(covered(scene, Person::caregiver, channel), t); });
}

/// Every moment at which anything of this can change.
std::vector<Time> edges_in(const Scene& scene, const Stretch& episode) {
    std::vector<Time> edges{episode.onset, episode.offset};
    for (const Bout& bout : scene.bouts) {
        edges.push_back(bout.onset);
        edges.push_back(bout.state_offset());
    }
    for (const Channel channel : all_channels)
        for (const Time t : edges_of(covered(scene, Person::caregiver, channel))) edges.push_back(t);
    for (const Time t : edges_of(scene.gone)) edges.push_back(t);
    std::erase_if(edges, [&](Time t) { return t < episode.onset || t > episode.offset; });
    return edges;
}

template <class Whole, class Part>
PartOfTime part_of_time(const Scene& scene, int episode, Whole whole, Part part) {
    const Episode& in = scene.episodes[static_cast<std::size_t>(episode)];
    const std::vector<Time> edges = edges_in(scene, {in.onset, in.offset});
    return {length(where(edges, [&](Time t) { return whole(t) && part(t); })), length(where(edges, whole))};
}

bool is_alarm(Act act) {
    return act == Act::alarm;
}

} // namespace

bool shows_any_feeling(const Scene& scene) {
    return std::any_of(scene.bouts.begin(), scene.bouts.end(), [](const Bout& bout) {
        return bout.person == Person::caregiver && of_feeling.contains(bout.channel)
               && bout.valence != Valence::neutral;
    });
}

PartOfTime calm(const Scene& scene, int episode) {
    return part_of_time(
        scene, episode,
        [&](Time t) {
            return is_on(scene, Person::child, is_alarm, t) && !holds(scene.gone, t)
                   && is_covered_on_any(scene, of_feeling, t);
        },
        [&](Time t) { return !shows(scene, of_feeling, Valence::negative, t); });
}

// CHOICE: alarm counts where the caregiver is gone or covered on some channel.
PartOfTime gone_in_alarm(const Scene& scene, int episode) {
    return part_of_time(
        scene, episode,
        [&](Time t) {
            return is_on(scene, Person::child, is_alarm, t)
                   && (holds(scene.gone, t) || is_covered_on_any(scene, all_channels, t));
        },
        [&](Time t) { return holds(scene.gone, t); });
}

PartOfTime expressive(const Scene& scene, int episode, const std::set<Channel>& by) {
    return part_of_time(
        scene, episode, [&](Time t) { return is_covered_on_all(scene, by, t); },
        [&](Time t) {
            return shows(scene, by, Valence::positive, t) || shows(scene, by, Valence::negative, t);
        });
}

int changes_of_valence(const Scene& scene, int episode, const std::set<Channel>& by) {
    const Episode& in = scene.episodes[static_cast<std::size_t>(episode)];
    std::vector<Time> edges = edges_in(scene, {in.onset, in.offset});
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    int changes = 0;
    for (const Time t : edges) {
        if (t == in.onset || t == in.offset) continue;
        if (!is_covered_on_all(scene, by, t) || !is_covered_on_all(scene, by, t - 1)) continue;
        const bool changed = std::any_of(by.begin(), by.end(), [&](Channel channel) {
            return shows(scene, channel, Valence::positive, t)
                       != shows(scene, channel, Valence::positive, t - 1)
                   || shows(scene, channel, Valence::negative, t)
                          != shows(scene, channel, Valence::negative, t - 1);
        });
        changes += changed;
    }
    return changes;
}

} // namespace twin
