// SPDX-License-Identifier: Apache-2.0
#include <attune/write/elan/group.hpp>

#include <attune/timeline/misuse.hpp>
#include <attune/timeline/seconds_text.hpp>
#include <attune/write/milliseconds.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace attune::write::eaf {
namespace {

using std::chrono::milliseconds;

Group& group_of(std::vector<Group>& all, std::string_view name, std::optional<PersonIndex> person,
                Kind kind) {
    const auto is_same = [&](const Group& one) {
        return one.name == name && one.person == person && one.kind == kind;
    };
    const auto found = std::find_if(all.begin(), all.end(), is_same);
    if (found != all.end()) return *found;
    return all.emplace_back(Group{name, person, kind, {}});
}

/// Without a source nobody can say that two are the same mark.
void keep_once(std::vector<Group::Mark>& marks) {
    std::set<Group::Mark> known;
    std::erase_if(
        marks, [&](const Group::Mark& mark) { return !mark.source.empty() && !known.insert(mark).second; });
}

void refuse_before_zero(const Group& group) {
    for (const Group::Mark& mark : group.marks)
        if (mark.onset < Instant{Duration{0}})
            throw Misuse{fmt::format("ELAN has no time before zero, but '{}' on track '{}' begins at {} s",
                                     mark.label, group.name, seconds_text(mark.onset))};
}

Annotation annotation(const Group::Mark& mark) {
    const auto onset = write::milliseconds(mark.onset.since_zero());
    const auto offset = write::milliseconds(mark.offset.since_zero());
    return {onset, std::max(offset, onset + milliseconds{1}), mark.label, mark.source};
}

void stretch_instants(std::vector<Annotation>& layer, milliseconds step) {
    for (std::size_t i = 0; i < layer.size(); ++i) {
        layer[i].offset = layer[i].onset + step;
        if (i + 1 < layer.size()) layer[i].offset = std::min(layer[i].offset, layer[i + 1].onset);
    }
}

} // namespace

std::vector<Group> groups(const Timeline& timeline) {
    std::vector<Group> all;
    for (const StateTrack& track : timeline.states()) {
        Group& group = group_of(all, track.heading().name, track.heading().person, Kind::stretches);
        for (const State& state : track.states())
            group.marks.push_back({state.interval.onset(), state.interval.offset(),
                                   track.heading()[state.code].label, state.source});
    }
    if (!timeline.episodes().empty()) {
        Group& episodes = group_of(all, "episode", std::nullopt, Kind::stretches);
        for (const Episode& episode : timeline.episodes())
            episodes.marks.push_back({episode.interval.onset(), episode.interval.offset(), episode.name, {}});
    }
    for (const EventTrack& track : timeline.events()) {
        Group& group = group_of(all, track.heading().name, track.heading().person, Kind::instants);
        for (const Event& event : track.events())
            group.marks.push_back(
                {event.moment, event.moment, track.heading()[event.code].label, event.source});
    }
    for (Group& group : all) keep_once(group.marks);
    return all;
}

std::vector<std::vector<Annotation>> layers(const Group& group, milliseconds step) {
    refuse_before_zero(group);
    std::vector<Annotation> annotations;
    for (const Group::Mark& mark : group.marks) annotations.push_back(annotation(mark));
    std::stable_sort(annotations.begin(), annotations.end(),
                     [](const Annotation& one, const Annotation& next) { return one.onset < next.onset; });
    std::vector<std::vector<Annotation>> laid(1);
    for (const Annotation& one : annotations) {
        const auto free = std::find_if(laid.begin(), laid.end(), [&](const auto& layer) {
            return layer.empty() || layer.back().offset <= one.onset;
        });
        (free == laid.end() ? laid.emplace_back() : *free).push_back(one);
    }
    if (group.kind == Kind::instants)
        for (auto& layer : laid) stretch_instants(layer, step);
    return laid;
}

} // namespace attune::write::eaf
