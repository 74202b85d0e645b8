// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/timeline.hpp>

#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace attune {
namespace {

void check_person(const Parts& parts, std::optional<PersonIndex> person, std::string_view what) {
    if (person && static_cast<std::size_t>(*person) >= parts.people.size())
        throw Misuse{fmt::format("timeline '{}': {} belongs to person {} of {}", parts.name, what,
                                 static_cast<std::size_t>(*person), parts.people.size())};
}

void check(const Parts& parts) {
    std::set<std::string_view> ids;
    for (const Person& person : parts.people)
        if (!ids.insert(person.id).second)
            throw Misuse{fmt::format("timeline '{}': two people have the id '{}'", parts.name, person.id)};
    for (const StateTrack& track : parts.states)
        check_person(parts, track.heading().person, track.heading().name);
    for (const EventTrack& track : parts.events)
        check_person(parts, track.heading().person, track.heading().name);
    for (const SignalTrack& track : parts.signals) check_person(parts, track.person(), track.name());
    for (const Coverage& covered : parts.coverage) check_person(parts, covered.person, "coverage");
    std::set<std::pair<std::string_view, Instant>> episodes;
    for (const Episode& episode : parts.episodes)
        if (!episodes.insert({episode.name, episode.interval.onset()}).second)
            throw Misuse{fmt::format("timeline '{}': episode '{}' begins twice at the same moment",
                                     parts.name, episode.name)};
}

std::vector<PersonIndex> with_role(const Timeline& timeline, Role role) {
    std::vector<PersonIndex> found;
    for (std::size_t i = 0; i < timeline.people().size(); ++i)
        if (timeline.people()[i].role == role) found.push_back(PersonIndex{static_cast<std::uint32_t>(i)});
    return found;
}

std::string ids(const Timeline& timeline, const std::vector<PersonIndex>& people) {
    std::string joined;
    for (const PersonIndex person : people) joined += (joined.empty() ? "" : ", ") + timeline[person].id;
    return joined;
}

std::variant<PersonIndex, NoDyad> choose(const Timeline& timeline, Role role, std::string_view id) {
    const std::vector<PersonIndex> candidates = with_role(timeline, role);
    const std::string there = ids(timeline, candidates);
    if (!id.empty()) {
        const auto found = timeline.person(id);
        if (found && timeline[*found].role == role) return *found;
        return NoDyad{fmt::format("nobody with the id '{}' is a {} in this recording", id, name(role)),
                      candidates.empty()
                          ? fmt::format("give somebody the role {} in the codebook", name(role))
                          : fmt::format("choose --{} from: {}", name(role), there)};
    }
    if (candidates.size() == 1) return candidates.front();
    if (candidates.empty())
        return NoDyad{fmt::format("nobody in this recording has the role {}", name(role)),
                      fmt::format("give somebody the role {} in the codebook", name(role))};
    return NoDyad{fmt::format("{} people have the role {}: {}", candidates.size(), name(role), there),
                  fmt::format("say which one with --{} ID", name(role))};
}

} // namespace

Timeline::Timeline(Parts parts) : parts_{std::move(parts)} {
    check(parts_);
    std::stable_sort(parts_.episodes.begin(), parts_.episodes.end(),
                     [](const Episode& one, const Episode& next) { return one.interval < next.interval; });
    for (const StateTrack& track : parts_.states)
        if (!track.states().empty())
            last_moment_ = std::max(last_moment_, track.states().back().interval.offset());
    for (const EventTrack& track : parts_.events)
        if (!track.events().empty()) last_moment_ = std::max(last_moment_, track.events().back().moment);
    for (const SignalTrack& track : parts_.signals)
        last_moment_ = std::max(last_moment_, track.onset(track.size()));
}

std::optional<PersonIndex> Timeline::person(std::string_view id) const {
    for (std::size_t i = 0; i < parts_.people.size(); ++i)
        if (parts_.people[i].id == id) return PersonIndex{static_cast<std::uint32_t>(i)};
    return std::nullopt;
}

const Stretches* Timeline::coverage(PersonIndex person, Channel channel) const {
    for (const Coverage& covered : parts_.coverage)
        if (covered.person == person && covered.channel == channel) return &covered.stretches;
    return nullptr;
}

std::variant<Dyad, NoDyad> choose_dyad(const Timeline& timeline, std::string_view child_id,
                                       std::string_view caregiver_id) {
    const auto child = choose(timeline, Role::child, child_id);
    if (const auto* none = std::get_if<NoDyad>(&child)) return *none;
    const auto caregiver = choose(timeline, Role::caregiver, caregiver_id);
    if (const auto* none = std::get_if<NoDyad>(&caregiver)) return *none;
    return Dyad{std::get<PersonIndex>(child), std::get<PersonIndex>(caregiver)};
}

} // namespace attune
