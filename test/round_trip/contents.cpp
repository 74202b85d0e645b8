// SPDX-License-Identifier: Apache-2.0
#include <test/round_trip/contents.hpp>

#include <attune/timeline/seconds_text.hpp>

#include <algorithm>

namespace attune::test {
namespace {

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) (text += text.empty() ? "" : " | ") += part;
    return text;
}

std::string words(const Timeline& timeline, const TrackHeading& heading, const Meaning& means) {
    const Person* person = heading.person ? &timeline[*heading.person] : nullptr;
    return joined({person ? person->id : "nobody", person ? name(*person->role) : "", name(means.act),
                   name(means.channel), name(means.valence), means.kind, means.to, means.phase,
                   means.marked ? "marked" : "", means.imitates ? "imitates" : ""});
}

std::string words(const Interval& interval) {
    return seconds_text(interval.onset()) + " to " + seconds_text(interval.offset());
}

std::string words(const Timeline& timeline, const Coverage& covered) {
    std::string times;
    for (const Interval& seen : covered.stretches.intervals()) times += words(seen) + "; ";
    return joined({"coverage", timeline[covered.person].id, name(covered.channel), times});
}

std::string words(const Episode& episode) {
    const std::string free = episode.instruction ? name(episode.instruction->free) : "";
    return joined({"episode", episode.name, words(episode.interval),
                   episode.instruction ? name(episode.instruction->caregiver) : "free", free});
}

} // namespace

std::vector<std::string> contents(const Timeline& timeline) {
    std::vector<std::string> lines;
    for (const StateTrack& track : timeline.states())
        for (const State& state : track.states())
            if (const auto& means = track.heading()[state.code].meaning)
                lines.push_back(joined({words(timeline, track.heading(), *means), words(state.interval)}));
    for (const EventTrack& track : timeline.events())
        for (const Event& event : track.events())
            if (const auto& means = track.heading()[event.code].meaning)
                lines.push_back(
                    joined({words(timeline, track.heading(), *means), seconds_text(event.moment)}));
    for (const Person& person : timeline.people())
        lines.push_back(joined({"person", person.id, name(*person.role), name(person.not_available),
                                person.gaze_as_cue ? "" : "gaze is no cue"}));
    for (const Coverage& covered : timeline.coverage()) lines.push_back(words(timeline, covered));
    for (const Episode& episode : timeline.episodes()) lines.push_back(words(episode));
    if (timeline.length()) lines.push_back("length " + seconds_text(*timeline.length()));
    if (timeline.resolution()) lines.push_back("resolution " + seconds_text(*timeline.resolution()));
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::vector<std::string> sources(const Timeline& timeline) {
    std::vector<std::string> given;
    const auto note = [&](const TrackHeading& heading, CodeIndex code, const std::string& source) {
        if (heading[code].meaning && !source.empty()) given.push_back(source);
    };
    for (const StateTrack& track : timeline.states())
        for (const State& state : track.states())
            note(track.heading(), state.code, std::string{state.source});
    for (const EventTrack& track : timeline.events())
        for (const Event& event : track.events())
            note(track.heading(), event.code, std::string{event.source});
    std::sort(given.begin(), given.end());
    return given;
}

} // namespace attune::test
