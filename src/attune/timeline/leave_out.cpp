// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/leave_out.hpp>

#include <algorithm>
#include <limits>

namespace attune {
namespace {

/// The places of the people that stay; none for those who do not.
class Places {
public:
    Places(const std::vector<PersonIndex>& people, std::size_t count) : places_(count) {
        std::uint32_t next = 0;
        for (std::uint32_t i = 0; i < count; ++i)
            if (std::find(people.begin(), people.end(), PersonIndex{i}) == people.end())
                places_[i] = PersonIndex{next++};
    }

    std::optional<PersonIndex> operator[](PersonIndex person) const {
        return places_[static_cast<std::size_t>(person)];
    }
    bool stays(std::optional<PersonIndex> person) const { return !person || (*this)[*person]; }
    std::optional<PersonIndex> moved(std::optional<PersonIndex> person) const {
        return person ? (*this)[*person] : std::nullopt;
    }
    TrackHeading moved(TrackHeading heading) const {
        heading.person = moved(heading.person);
        return heading;
    }

private:
    std::vector<std::optional<PersonIndex>> places_;
};

SignalTrack moved(const SignalTrack& signal, const Places& places) {
    std::vector<double> samples;
    for (std::size_t k = 0; k < signal.size(); ++k)
        samples.push_back(signal.sample(k).value_or(std::numeric_limits<double>::quiet_NaN()));
    return {signal.name(), places.moved(signal.person()), signal.onset(0), signal.rate(), std::move(samples)};
}

} // namespace

Timeline leave_out(const std::vector<PersonIndex>& people, const Timeline& timeline) {
    const Places places{people, timeline.people().size()};
    Parts parts;
    parts.name = timeline.name();
    for (std::uint32_t i = 0; i < timeline.people().size(); ++i)
        if (places[PersonIndex{i}]) parts.people.push_back(timeline.people()[i]);
    for (const StateTrack& track : timeline.states())
        if (places.stays(track.heading().person))
            parts.states.emplace_back(places.moved(track.heading()),
                                      std::vector<State>{track.states().begin(), track.states().end()});
    for (const EventTrack& track : timeline.events())
        if (places.stays(track.heading().person))
            parts.events.emplace_back(places.moved(track.heading()),
                                      std::vector<Event>{track.events().begin(), track.events().end()});
    for (const SignalTrack& signal : timeline.signals())
        if (places.stays(signal.person())) parts.signals.push_back(moved(signal, places));
    for (const Coverage& covered : timeline.coverage())
        if (const auto place = places[covered.person])
            parts.coverage.push_back({*place, covered.channel, covered.stretches});
    parts.episodes.assign(timeline.episodes().begin(), timeline.episodes().end());
    parts.media.assign(timeline.media().begin(), timeline.media().end());
    parts.matches.assign(timeline.matches().begin(), timeline.matches().end());
    parts.phases.assign(timeline.phases().begin(), timeline.phases().end());
    parts.length = timeline.length();
    parts.resolution = timeline.resolution();
    parts.zero = timeline.zero();
    return Timeline{std::move(parts)};
}

} // namespace attune
