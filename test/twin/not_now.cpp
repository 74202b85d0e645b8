// SPDX-License-Identifier: Apache-2.0
#include <test/twin/shared_bouts.hpp>
#include <test/twin/state.hpp>

namespace twin {

namespace {

/// A demand, rebuff or frighten on any channel, or an answer on voice, touch or posture.
bool presses(const Bout& bout) {
    if (bout.person != Person::caregiver) return false;
    if (bout.act == Act::demand || bout.act == Act::rebuff || bout.act == Act::frighten) return true;
    return bout.act == Act::answer
           && (bout.channel == Channel::voice || bout.channel == Channel::touch
               || bout.channel == Channel::posture);
}

bool comes_out_of_contact(const Scene& scene, const std::vector<SharedBout>& shared, Time w) {
    for (const SharedBout& bout : shared) {
        const bool on = bout.onset <= w && w < bout.offset && w - bout.onset >= 2 * second;
        const bool over =
            bout.offset <= w && w - bout.offset <= second && bout.offset - bout.onset >= 2 * second;
        if (on || over) return true;
    }
    return std::any_of(scene.bouts.begin(), scene.bouts.end(), [&](const Bout& bout) {
        return presses(bout) && w - 2 * second <= bout.onset && bout.onset < w;
    });
}

bool is_inside_a_break(const std::vector<Break>& breaks, Time t) {
    return std::any_of(breaks.begin(), breaks.end(),
                       [&](const Break& it) { return it.onset <= t && t < it.close; });
}

// CHOICE: a chase counts first; then `cut`; then `continues`, if an answer, demand, rebuff or frighten on
// touch or voice that began before w was still on at w.
NotNow watch(const Scene& scene, const Stretch& withdraw, const Stretch& segment) {
    NotNow it{withdraw.onset, std::min(withdraw.offset, segment.offset), Respect::respected, std::nullopt};
    for (const Bout& bout : scene.bouts) {
        if (bout.person != Person::child || (bout.act != Act::alarm && bout.act != Act::bid)) continue;
        if (bout.onset > it.onset) it.watched_until = std::min(it.watched_until, bout.onset);
    }
    bool goes_on = false;
    for (const Bout& bout : scene.bouts) { // by onset
        if (presses(bout) && it.onset < bout.onset && bout.onset < it.watched_until && !it.latency) {
            it.latency = bout.onset - it.onset;
        }
        const bool touch_or_voice = bout.channel == Channel::touch || bout.channel == Channel::voice;
        if (presses(bout) && touch_or_voice && bout.onset < it.onset && it.onset < bout.offset)
            goes_on = true;
    }
    if (it.latency)
        it.outcome = Respect::chased;
    else if (it.watched_until == segment.offset && withdraw.offset > segment.offset)
        it.outcome = Respect::cut;
    else if (goes_on)
        it.outcome = Respect::continues;
    return it;
}

} // namespace

std::vector<NotNow> not_nows(const Scene& scene, const std::vector<SharedBout>& shared,
                             const std::vector<Break>& breaks) {
    std::vector<NotNow> found;
    for (const Stretch& withdraw : when_on(scene, Person::child, is_withdraw)) {
        for (const Stretch& segment : scene.watched) {
            if (!holds(segment, withdraw.onset) || withdraw.onset == segment.onset) continue;
            if (holds(scene.gone, withdraw.onset) || is_inside_a_break(breaks, withdraw.onset)) continue;
            if (!comes_out_of_contact(scene, shared, withdraw.onset)) continue;
            found.push_back(watch(scene, withdraw, segment));
        }
    }
    return found;
}

} // namespace twin
