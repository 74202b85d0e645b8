// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/scene.hpp>

namespace twin {

enum class State { alarm, withdraw, bid, engage, neutral };

/// `shutdown` counts as withdraw, wherever a measure says withdraw.
bool is_withdraw(Act act);
/// Withdraw or alarm.
bool is_upset(Act act);
/// answer, demand, rebuff, frighten.
bool is_directed(Act act);

/// Whether some bout of the person, whose act is asked for, is on at t.
template <class Question>
bool is_on(const Scene& scene, Person person, Question asked_for, Time t) {
    return std::any_of(scene.bouts.begin(), scene.bouts.end(), [&](const Bout& bout) {
        return bout.person == person && asked_for(bout.act) && holds(bout.state(), t);
    });
}

/// "On just before t": onset < t <= offset.
template <class Question>
bool is_on_just_before(const Scene& scene, Person person, Question asked_for, Time t) {
    return std::any_of(scene.bouts.begin(), scene.bouts.end(), [&](const Bout& bout) {
        return bout.person == person && asked_for(bout.act) && bout.onset < t && t <= bout.state_offset();
    });
}

/// Whether such a bout is on at any time of the stretch.
template <class Question>
bool is_on_during(const Scene& scene, Person person, Question asked_for, const Stretch& stretch) {
    return std::any_of(scene.bouts.begin(), scene.bouts.end(), [&](const Bout& bout) {
        return bout.person == person && asked_for(bout.act) && overlap(bout.state(), stretch);
    });
}

/// Whether such a bout begins in the open interval (after, before).
template <class Question>
bool begins_between(const Scene& scene, Person person, Question asked_for, Time after, Time before) {
    return std::any_of(scene.bouts.begin(), scene.bouts.end(), [&](const Bout& bout) {
        return bout.person == person && asked_for(bout.act) && after < bout.onset && bout.onset < before;
    });
}

/// All time in which such a bout is on.
template <class Question>
Stretches when_on(const Scene& scene, Person person, Question asked_for) {
    std::vector<Time> edges;
    for (const Bout& bout : scene.bouts) {
        edges.push_back(bout.onset);
        edges.push_back(bout.state_offset());
    }
    return where(edges, [&](Time t) { return is_on(scene, person, asked_for, t); });
}

/// The first that is on, on any channel: alarm, withdraw, bid, engage, else neutral.
State child_state(const Scene& scene, Time t);

/// When the caregiver is gone: still or away on, also by an episode's instruction.
Stretches when_gone(const Scene& scene);

} // namespace twin
