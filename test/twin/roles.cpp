// SPDX-License-Identifier: Apache-2.0
#include <test/twin/roles.hpp>

namespace twin {

namespace {

Person exchanged(Person person) {
    if (person == Person::child) return Person::caregiver;
    return person == Person::caregiver ? Person::child : person;
}

// CHOICE: a rebuff or frighten opens nothing, alarm and turning away respond to nothing.
Act exchanged(Act act) {
    switch (act) {
    case Act::answer: return Act::bid;
    case Act::demand: return Act::alarm;
    case Act::bid:
    case Act::engage: return Act::answer;
    default: return Act::neutral;
    }
}

} // namespace

// CHOICE: acts are exchanged when bouts are joined already: a bid that passes into engagement has two onsets.
Scene roles_exchanged(Scene scene) {
    for (CodedAct& act : scene.recording.acts) act.person = exchanged(act.person);
    for (Covered& row : scene.recording.coverage) row.person = exchanged(row.person);
    std::set<std::pair<Person, Channel>> not_available;
    for (const auto& [person, channel] : scene.recording.not_available)
        not_available.emplace(exchanged(person), channel);
    if (!scene.recording.gaze_as_cue) not_available.emplace(Person::caregiver, Channel::gaze);
    scene.recording.not_available = not_available;
    scene.recording.gaze_as_cue = true;
    for (Bout& bout : scene.bouts) {
        bout.act = bout.person == Person::other_caregiver ? Act::neutral : exchanged(bout.act);
        bout.person = exchanged(bout.person);
    }
    scene.gone.clear();
    return scene;
}

} // namespace twin
