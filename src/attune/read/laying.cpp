// SPDX-License-Identifier: Apache-2.0
#include <attune/read/laying.hpp>

#include <attune/timeline/put_in_order.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <queue>

namespace attune::read {
namespace {

constexpr std::size_t most_at_once = 1000;

/// Sorts them by their onset on the way.
void check_at_once(std::vector<State>& states, const std::string& track, const std::string& file) {
    put_in_order(states, [](const State& one, const State& next) {
        return one.interval.onset() < next.interval.onset();
    });
    std::priority_queue<Instant, std::vector<Instant>, std::greater<>> offsets;
    for (const State& state : states) {
        while (!offsets.empty() && offsets.top() <= state.interval.onset()) offsets.pop();
        if (offsets.size() == most_at_once)
            throw Unreadable{
                {file, {}, {}, track, std::string{state.source}},
                fmt::format("at most {} annotations of a track at once", most_at_once),
                "one more",
                "Check the program that wrote the file, or give its people tracks of their own."};
        offsets.push(state.interval.offset());
    }
}

/// The same states with the codes that they use; a layer of few states would else carry the whole vocabulary.
StateTrack slim(const StateTrack& track) {
    std::vector<std::optional<CodeIndex>> kept(track.heading().codes.size());
    TrackHeading heading{track.heading().name, track.heading().person, {}};
    std::vector<State> states{track.states().begin(), track.states().end()};
    for (State& state : states) {
        auto& code = kept[static_cast<std::size_t>(state.code)];
        if (!code) {
            code = CodeIndex{static_cast<std::uint32_t>(heading.codes.size())};
            heading.codes.push_back(track.heading()[state.code]);
        }
        state.code = *code;
    }
    return {std::move(heading), std::move(states)};
}

} // namespace

Laying::Group& Laying::group(std::optional<PersonIndex> person, std::size_t nth) {
    const auto found = std::find_if(groups_.begin(), groups_.end(),
                                    [&](const Group& one) { return one.person == person && one.nth == nth; });
    if (found != groups_.end()) return *found;
    Group& fresh = groups_.emplace_back();
    fresh.person = person;
    fresh.nth = nth;
    fresh.codes.resize(track_.codes.size());
    fresh.heading = {track_.name, person, {}};
    return fresh;
}

Laying::Group& Laying::group(std::span<const Laid> places, std::size_t i) {
    const auto earlier = places.first(i);
    const auto nth = std::count_if(earlier.begin(), earlier.end(),
                                   [&](const Laid& one) { return one.person == places[i].person; });
    return group(places[i].person, static_cast<std::size_t>(nth));
}

void Laying::expect(const Mark& mark, std::span<const Laid> places) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        Group& to = group(places, i);
        ++(mark.onset < mark.offset ? to.stretches : to.instants);
    }
}

void Laying::add(const Mark& mark, std::span<const Laid> places) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        Group& to = group(places, i);
        to.states.reserve(to.stretches);
        to.events.reserve(to.instants);
        auto& code = to.codes[static_cast<std::size_t>(mark.code)];
        if (!code) {
            code = CodeIndex{static_cast<std::uint32_t>(to.heading.codes.size())};
            const Meaning* meaning = places[i].meaning;
            to.heading.codes.push_back({track_.codes[static_cast<std::size_t>(mark.code)].label,
                                        meaning != nullptr ? std::optional{*meaning} : std::nullopt});
        }
        if (const auto interval = stretch(mark.onset, mark.offset))
            to.states.push_back({*interval, *code, mark.source});
        else
            to.events.push_back({mark.onset, *code, mark.source});
    }
}

void Laying::move_to(Parts& parts, const std::string& file) {
    for (Group& group : groups_) {
        if (!group.events.empty()) parts.events.emplace_back(group.heading, std::move(group.events));
        if (group.states.empty()) continue;
        check_at_once(group.states, track_.name, file);
        std::vector<StateTrack> layers = lay(std::move(group.heading), std::move(group.states));
        for (StateTrack& layer : layers)
            parts.states.push_back(layers.size() == 1 ? std::move(layer) : slim(layer));
    }
    groups_.clear();
}

} // namespace attune::read
