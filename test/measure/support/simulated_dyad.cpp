// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/simulated_dyad.hpp>

#include <algorithm>
#include <utility>

namespace attune::test {
namespace {

constexpr double before = 100; // seconds that are simulated and not watched, to forget the start

Instant at(double seconds) {
    return Instant{nearest(Seconds{seconds})};
}

/// Stretches [from, until) in seconds.
using Times = std::vector<std::pair<double, double>>;

Times active_times(const Tides& tides, double end, chance::Stream& stream) {
    if (tides.rest == 0) return {{0, end}};
    Times times;
    bool active = stream.uniform() < tides.active / (tides.active + tides.rest);
    for (double now = 0; now < end; active = !active) {
        const double next = now + stream.exponential(1 / (active ? tides.active : tides.rest));
        if (active) times.emplace_back(now, next);
        now = next;
    }
    return times;
}

bool inside(const Times& times, double moment) {
    return std::any_of(times.begin(), times.end(), [&](const auto& stretch) {
        return stretch.first <= moment && moment < stretch.second;
    });
}

StateTrack track(PersonIndex person, const Rhythm& rhythm, std::vector<State> states) {
    Meaning meaning;
    meaning.channel = rhythm.channel;
    meaning.act = rhythm.act;
    return {{std::string{name(rhythm.channel)}, person, {{std::string{name(rhythm.act)}, meaning}}},
            std::move(states)};
}

void live(const Habits& habits, PersonIndex person, double end, chance::Stream& stream, Parts& parts) {
    const Times active = active_times(habits.tides, end, stream);
    for (const Rhythm& rhythm : habits.rhythms) {
        std::vector<State> states;
        double now = 0;
        for (;;) {
            const double onset =
                now + stream.exponential(2 / rhythm.gap) + stream.exponential(2 / rhythm.gap);
            const double offset = onset + std::max(.05, stream.exponential(1 / rhythm.length));
            now = offset;
            if (now > end) break;
            if (inside(active, onset)) states.push_back({{at(onset), at(offset)}, CodeIndex{0}, ""});
        }
        parts.states.push_back(track(person, rhythm, std::move(states)));
    }
}

Parts empty_recording(double end) {
    Parts parts;
    parts.name = "simulated";
    parts.people = {{"child", Role::child, {}, true, {}}, {"caregiver", Role::caregiver, {}, true, {}}};
    parts.length = nearest(Seconds{end});
    parts.resolution = Duration{1'000'000};
    return parts;
}

} // namespace

Timeline strangers(const Habits& child, const Habits& caregiver, int episodes, double episode_length,
                   chance::Stream& stream) {
    const double end = episodes * (before + episode_length) + 10;
    Parts parts = empty_recording(end);
    for (int i = 0; i < episodes; ++i) {
        const double onset = before + i * (before + episode_length);
        parts.episodes.push_back(
            {"play " + std::to_string(i + 1), {at(onset), at(onset + episode_length)}, {}});
    }
    live(child, PersonIndex{0}, end, stream, parts);
    live(caregiver, PersonIndex{1}, end, stream, parts);
    return Timeline{std::move(parts)};
}

Timeline answering_pair(const Attention& attention, double length, chance::Stream& stream) {
    const double end = before + length + 10;
    Parts parts = empty_recording(end);
    parts.episodes.push_back({"play", {at(before), at(before + length)}, {}});
    const Times calling = active_times(attention.calling, end, stream);
    const Times attending = active_times(attention.attending, end, stream);
    std::vector<Event> calls, answers;
    for (double now = stream.exponential(attention.calls_per_minute / 60); now < end;
         now += stream.exponential(attention.calls_per_minute / 60)) {
        if (!inside(calling, now)) continue;
        calls.push_back({at(now), CodeIndex{0}, ""});
        const double chance = inside(attending, now) ? attention.heard : attention.heard_distracted;
        if (stream.uniform() < chance)
            answers.push_back({at(now + stream.exponential(1 / attention.latency)), CodeIndex{0}, ""});
    }
    const auto voice = [](Act act) {
        Meaning meaning;
        meaning.channel = Channel::voice;
        meaning.act = act;
        return meaning;
    };
    parts.events.emplace_back(TrackHeading{"calls", PersonIndex{0}, {{"call", voice(Act::bid)}}},
                              std::move(calls));
    parts.events.emplace_back(TrackHeading{"answers", PersonIndex{1}, {{"answer", voice(Act::answer)}}},
                              std::move(answers));
    return Timeline{std::move(parts)};
}

Dyad dyad_in(const Timeline& timeline) {
    return std::get<Dyad>(choose_dyad(timeline, "child", "caregiver"));
}

} // namespace attune::test
