// SPDX-License-Identifier: Apache-2.0
#include <attune/read/instructed_acts.hpp>

#include <fmt/format.h>

#include <map>
#include <tuple>

namespace attune::read {
namespace {

using Where = std::tuple<PersonIndex, Channel>;

void count(const TrackHeading& heading, CodeIndex code, const Instruction& instruction,
           std::map<Where, std::size_t>& counts) {
    const auto& meaning = heading[code].meaning;
    if (heading.person && meaning && is_directed(meaning->act)
        && !instruction.free.contains(meaning->channel))
        ++counts[{*heading.person, meaning->channel}];
}

} // namespace

std::vector<Finding> instructed_acts(const Timeline& timeline) {
    std::vector<Finding> findings;
    for (const Episode& episode : timeline.episodes()) {
        if (!episode.instruction) continue;
        std::map<Where, std::size_t> counts;
        for (const StateTrack& track : timeline.states())
            for (const State& state : track.during(episode.interval))
                count(track.heading(), state.code, *episode.instruction, counts);
        for (const EventTrack& track : timeline.events())
            for (const Event& event : track.in(episode.interval))
                count(track.heading(), event.code, *episode.instruction, counts);
        for (const auto& [where, acts] : counts) {
            const auto& [person, channel] = where;
            if (timeline[person].role != Role::caregiver) continue;
            findings.push_back(
                {Severity::warning,
                 {timeline.name(), {}, {}, {}, {}},
                 fmt::format("act during the instructed {} \"{}\": {} on {} by {}; kept",
                             name(episode.instruction->caregiver), episode.name, acts, name(channel),
                             timeline[person].id),
                 "If the procedure allowed it, name the channel in free = [...] of the instruction."});
        }
    }
    return findings;
}

} // namespace attune::read
