// SPDX-License-Identifier: Apache-2.0
#include <test/twin/ledger.hpp>
#include <test/twin/state.hpp>

namespace twin {

Reaction reaction_to(const Scene& scene, Time a) {
    const Time end = a + scene.options.reaction;
    // CHOICE: [a, a + R] is closed, so a + R itself has to be watched; episode borders play no part.
    const bool watched = std::any_of(scene.watched.begin(), scene.watched.end(),
                                     [&](const Stretch& s) { return holds(s, a) && holds(s, end); });
    if (!watched) return Reaction::unknown;

    const auto begins = [&](auto asked_for) {
        return begins_between(scene, Person::child, asked_for, a, end);
    };
    const auto at_the_end = [&](auto asked_for) {
        return is_on_just_before(scene, Person::child, asked_for, end);
    };
    const State state = child_state(scene, a);
    if (state == State::alarm) return at_the_end(is_upset) ? Reaction::stays : Reaction::settles;
    if (state == State::withdraw) {
        if (begins([](Act act) { return act == Act::alarm; })) return Reaction::worsens;
        return at_the_end(is_upset) ? Reaction::stays : Reaction::settles;
    }
    if (begins(is_upset)) return Reaction::worsens;
    if (state != State::engage && at_the_end([](Act act) { return act == Act::engage; }))
        return Reaction::joins;
    return Reaction::stays;
}

namespace {

bool is_face_or_voice(Channel channel) {
    return channel == Channel::face || channel == Channel::voice;
}

bool window_covered_on(const Scene& scene, const Cue& cue, Channel channel) {
    const Stretches coverage = covered(scene, Person::caregiver, channel);
    return std::any_of(coverage.begin(), coverage.end(),
                       [&](const Stretch& stretch) { return within(stretch, cue.window); });
}

// CHOICE: an alarm is `support` or `echo` wherever it is answered, complete or not, by its credited answers.
Mirrored alarm_mirrored(const Scene& scene, const Cue& cue) {
    for (const std::size_t i : cue.credited) {
        const Bout& bout = scene.bouts[i];
        if (is_face_or_voice(bout.channel) && bout.valence == Valence::negative) return Mirrored::echo;
    }
    return Mirrored::support;
}

} // namespace

bool feeling_is_covered(const Scene& scene, const Cue& cue) {
    return window_covered_on(scene, cue, Channel::face) || window_covered_on(scene, cue, Channel::voice);
}

std::optional<Mirrored> mirrored_in(const Scene& scene, const Cue& cue) {
    if (cue.status != Status::answered) return std::nullopt;
    if (cue.act == Act::alarm) return alarm_mirrored(scene, cue);
    if (!cue.complete || (cue.valence != Valence::positive && cue.valence != Valence::negative)) {
        return std::nullopt;
    }
    if (!feeling_is_covered(scene, cue)) return std::nullopt;
    for (const Bout& bout : scene.bouts) {
        // CHOICE: any answer onset in the whole window, credited to this cue or not.
        // CHOICE: for `lena`, which is about voice alone, a face answers nothing.
        if (bout.person == Person::caregiver && bout.act == Act::answer && is_face_or_voice(bout.channel)
            && takes_part(scene.options, bout.channel) && bout.valence == cue.valence
            && holds(cue.window, bout.onset)) {
            return Mirrored::yes;
        }
    }
    return Mirrored::no;
}

} // namespace twin
