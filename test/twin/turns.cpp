// SPDX-License-Identifier: Apache-2.0
#include <test/twin/state.hpp>
#include <test/twin/turns.hpp>

namespace twin {
namespace {

// CHOICE: whatever is done by voice, neutral or not; `wait`, `still`, `away` and `shutdown` are silence.
Stretches voice(const Scene& scene, Person person) {
    std::vector<Time> edges;
    for (const Bout& bout : scene.bouts) edges.push_back(bout.onset), edges.push_back(bout.state_offset());
    return where(edges, [&](Time t) {
        return std::any_of(scene.bouts.begin(), scene.bouts.end(), [&](const Bout& bout) {
            return bout.person == person && bout.channel == Channel::voice && holds(bout.state(), t)
                   && bout.act != Act::wait && bout.act != Act::still && bout.act != Act::away
                   && bout.act != Act::shutdown;
        });
    });
}

struct Alone {
    Person who;
    Stretch time;
};

/// One segment: the voices in it, and when each was heard alone.
struct Talk {
    Stretches child, caregiver, silence;
    std::vector<Alone> alone;

    const Stretches& of(Person person) const { return person == Person::child ? child : caregiver; }
};

Talk talk_in(const Scene& scene, const Stretch& segment) {
    Talk talk{both(voice(scene, Person::child), {segment}),
              both(voice(scene, Person::caregiver), {segment}),
              {},
              {}};
    std::vector<Time> edges = edges_of(talk.child);
    for (const Time edge : edges_of(talk.caregiver)) edges.push_back(edge);
    const auto when = [&](bool child, bool caregiver) {
        return where(edges, [&](Time t) {
            return holds(talk.child, t) == child && holds(talk.caregiver, t) == caregiver;
        });
    };
    for (const Stretch& one : when(true, false)) talk.alone.push_back({Person::child, one});
    for (const Stretch& one : when(false, true)) talk.alone.push_back({Person::caregiver, one});
    std::sort(talk.alone.begin(), talk.alone.end(),
              [](const Alone& a, const Alone& b) { return a.time.onset < b.time.onset; });
    talk.silence = when(false, false);
    return talk;
}

void add_changes(const Talk& talk, Turns& turns) {
    for (std::size_t i = 1; i < talk.alone.size(); ++i) {
        const Alone &before = talk.alone[i - 1], &now = talk.alone[i];
        if (before.who == now.who) continue;
        Time ended = 0, began = 0;
        for (const Stretch& words : talk.of(before.who))
            if (words.offset <= now.time.onset) ended = words.offset;
        for (const Stretch& words : talk.of(now.who))
            if (holds(words, now.time.onset)) began = words.onset;
        turns.changes.push_back({now.who, began, began - ended});
    }
}

// CHOICE: the holder goes on, alone or together with the other.
void add_lapses(const Talk& talk, Turns& turns) {
    for (const Stretch& silence : talk.silence) {
        const Alone* last = nullptr;
        for (const Alone& one : talk.alone)
            if (one.time.offset <= silence.onset) last = &one;
        if (last && holds(talk.of(last->who), silence.offset))
            turns.lapses.push_back({last->who, silence.onset, silence.offset - silence.onset});
    }
}

} // namespace

Turns turns_of(const Scene& scene) {
    Turns turns;
    for (const Stretch& segment : scene.watched) {
        const Talk talk = talk_in(scene, segment);
        add_changes(talk, turns);
        add_lapses(talk, turns);
    }
    return turns;
}

// CHOICE: the child's voice in watched time; looking and touching are `answer`, `wait` or `demand`.
Listening listening_of(const Scene& scene, int episode) {
    const Stretches spoken = both(voice(scene, Person::child), watched_in(scene, episode));
    const Stretches caregivers = voice(scene, Person::caregiver), gone = when_gone(scene);
    std::vector<Time> edges = edges_of(spoken);
    for (const auto& part : {caregivers, gone})
        for (const Time edge : edges_of(part)) edges.push_back(edge);
    for (const Bout& bout : scene.bouts) edges.push_back(bout.onset), edges.push_back(bout.state_offset());
    const auto attends = [&](Time t) {
        return std::any_of(scene.bouts.begin(), scene.bouts.end(), [&](const Bout& bout) {
            return bout.person == Person::caregiver && holds(bout.state(), t)
                   && (bout.channel == Channel::gaze || bout.channel == Channel::touch)
                   && (bout.act == Act::answer || bout.act == Act::wait || bout.act == Act::demand);
        });
    };
    const Stretches listened = where(edges, [&](Time t) {
        return holds(spoken, t) && !holds(caregivers, t) && !holds(gone, t) && attends(t);
    });
    return {length(listened), length(spoken)};
}

} // namespace twin
