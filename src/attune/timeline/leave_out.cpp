// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/leave_out.hpp>

#include <attune/timeline/parts_of.hpp>

#include <algorithm>

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

} // namespace

Timeline leave_out(const std::vector<PersonIndex>& people, const Timeline& timeline) {
    const Places places{people, timeline.people().size()};
    Parts parts = parts_of(timeline);
    parts.people.clear();
    for (std::uint32_t i = 0; i < timeline.people().size(); ++i)
        if (places[PersonIndex{i}]) parts.people.push_back(timeline.people()[i]);
    const auto is_of_who_leaves = [&](const auto& track) { return !places.stays(track.heading().person); };
    std::erase_if(parts.states, is_of_who_leaves);
    std::erase_if(parts.events, is_of_who_leaves);
    std::erase_if(parts.signals, [&](const SignalTrack& signal) { return !places.stays(signal.person()); });
    std::erase_if(parts.coverage, [&](const Coverage& covered) { return !places[covered.person]; });
    for (StateTrack& track : parts.states) track = std::move(track).under(places.moved(track.heading()));
    for (EventTrack& track : parts.events) track = std::move(track).under(places.moved(track.heading()));
    for (SignalTrack& signal : parts.signals)
        signal = with_heading(signal, signal.name(), places.moved(signal.person()));
    for (Coverage& covered : parts.coverage) covered.person = *places[covered.person];
    return Timeline{std::move(parts)};
}

} // namespace attune
