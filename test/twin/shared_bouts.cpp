// SPDX-License-Identifier: Apache-2.0
#include <test/twin/shared_bouts.hpp>
#include <test/twin/state.hpp>

namespace twin {

namespace {

bool child_engages(Act act) {
    return act == Act::bid || act == Act::engage;
}
bool caregiver_engages(Act act) {
    return act == Act::answer || act == Act::demand;
}

Who earlier(Time child, Time caregiver) {
    if (child == caregiver) return Who::both;
    return child < caregiver ? Who::child : Who::caregiver;
}
Who later(Time child, Time caregiver) {
    if (child == caregiver) return Who::both;
    return child > caregiver ? Who::child : Who::caregiver;
}

// CHOICE: opens is unknown if the earlier of the two stretches begins at the segment's start (completes, if
// the later one does); every shared bout that reaches the segment's end is censored.
SharedBout describe(const Stretch& child, const Stretch& caregiver, const Stretch& segment) {
    SharedBout bout{std::max(child.onset, caregiver.onset), std::min(child.offset, caregiver.offset),
                    earlier(child.onset, caregiver.onset), later(child.onset, caregiver.onset),
                    earlier(child.offset, caregiver.offset)};
    if (std::min(child.onset, caregiver.onset) == segment.onset) bout.opens = Who::unknown;
    if (bout.onset == segment.onset) bout.completes = Who::unknown;
    if (bout.offset == segment.offset) bout.ends = Who::censored;
    return bout;
}

} // namespace

Stretches engaged(const Scene& scene, Person person, std::optional<Channel> by) {
    Scene seen = scene;
    if (by) std::erase_if(seen.bouts, [&](const Bout& bout) { return bout.channel != *by; });
    return when_on(seen, person, person == Person::child ? child_engages : caregiver_engages);
}

std::vector<SharedBout> shared_bouts(const Scene& scene) {
    return shared_bouts(scene, engaged(scene, Person::child), engaged(scene, Person::caregiver));
}

std::vector<SharedBout> shared_bouts(const Scene& scene, const Stretches& child, const Stretches& caregiver) {
    std::vector<SharedBout> found;
    for (const Stretch& segment : scene.watched) {
        for (const Stretch& caregivers : with_gaps_closed(both(caregiver, {segment}), second)) {
            for (const Stretch& childs : with_gaps_closed(both(child, {segment}), second)) {
                if (overlap(childs, caregivers)) found.push_back(describe(childs, caregivers, segment));
            }
        }
    }
    std::sort(found.begin(), found.end(),
              [](const SharedBout& a, const SharedBout& b) { return a.onset < b.onset; });
    return found;
}

Stretches play_of(const Scene& scene, Person person) {
    const std::vector<Play>& plays = scene.recording.plays;
    const bool is_own =
        std::any_of(plays.begin(), plays.end(), [&](const Play& play) { return play.of == person; });
    return where(edges_of(plays), [&](Time t) {
        return std::any_of(plays.begin(), plays.end(), [&](const Play& play) {
            return (!play.of || play.of == person || !is_own) && play.onset <= t && t < play.offset;
        });
    });
}

} // namespace twin
