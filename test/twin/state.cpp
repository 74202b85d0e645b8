// SPDX-License-Identifier: Apache-2.0
#include <test/twin/state.hpp>

namespace twin {

bool is_withdraw(Act act) {
    return act == Act::withdraw || act == Act::shutdown;
}
bool is_upset(Act act) {
    return act == Act::alarm || is_withdraw(act);
}
bool is_directed(Act act) {
    return act == Act::answer || act == Act::demand || act == Act::rebuff || act == Act::frighten;
}

State child_state(const Scene& scene, Time t) {
    const auto on = [&](auto asked_for) { return is_on(scene, Person::child, asked_for, t); };
    if (on([](Act act) { return act == Act::alarm; })) return State::alarm;
    if (on(is_withdraw)) return State::withdraw;
    if (on([](Act act) { return act == Act::bid; })) return State::bid;
    if (on([](Act act) { return act == Act::engage; })) return State::engage;
    return State::neutral;
}

namespace {

// CHOICE: "unless the coder wrote otherwise": while a directed act or `wait` is on, on any channel,
// the instruction does not make the caregiver gone. A coded `neutral` does not contradict a still face.
bool gone_by_instruction(const Scene& scene, Time t) {
    const auto episode = episode_at(scene, t);
    if (!episode || !is_instructed(scene.episodes[static_cast<std::size_t>(*episode)])) return false;
    return !is_on(
        scene, Person::caregiver,
        [](Act act) { return is_directed(act) || act == Act::wait || act == Act::for_another; }, t);
}

} // namespace

Stretches when_gone(const Scene& scene) {
    std::vector<Time> edges = edges_of(scene.episodes);
    for (const Bout& bout : scene.bouts) {
        edges.push_back(bout.onset);
        edges.push_back(bout.state_offset());
    }
    const auto is_gone = [](Act act) { return act == Act::still || act == Act::away; };
    const Stretches gone = where(edges, [&](Time t) {
        return is_on(scene, Person::caregiver, is_gone, t) || gone_by_instruction(scene, t);
    });
    if (!scene.options.apart) return gone;
    return with_gaps_closed(gone, *scene.options.apart - 1); // strictly shorter
}

} // namespace twin
