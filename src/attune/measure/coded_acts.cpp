// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/coded_acts.hpp>

#include <attune/measure/not_used.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <numeric>

namespace attune::measure {

void for_each_coded(const Timeline& timeline, const std::function<void(const Coded&)>& see) {
    for (const StateTrack& track : timeline.states())
        for (const State& state : track.states())
            if (const auto& meaning = track.heading()[state.code].meaning)
                see({track.heading().person, *meaning, state.interval.onset(), state.interval.offset(),
                     state.source, track.heading()[state.code].label});
    for (const EventTrack& track : timeline.events())
        for (const Event& event : track.events())
            if (const auto& meaning = track.heading()[event.code].meaning)
                see({track.heading().person, *meaning, event.moment, event.moment, event.source,
                     track.heading()[event.code].label});
}

namespace {

/// Shows what `person` did, on channels that are available to it; no context acts.
void for_each_act_of(const Timeline& timeline, PersonIndex person,
                     const std::function<void(const Coded&)>& see) {
    for_each_coded(timeline, [&](const Coded& coded) {
        const Meaning& meaning = coded.meaning;
        if (coded.person != person || meaning.act == Act::distraction || meaning.act == Act::object) return;
        if (!not_used(timeline[person]).contains(meaning.channel)) see(coded);
    });
}

} // namespace

std::vector<CodedAct> acts_of(const Timeline& timeline, PersonIndex person, std::string_view partner_id) {
    std::vector<CodedAct> acts;
    for_each_act_of(timeline, person, [&](const Coded& coded) {
        const Meaning& meaning = coded.meaning;
        acts.push_back({coded.onset, coded.offset, meaning.channel, meaning.act, meaning.valence,
                        coded.source, !meaning.to.empty() && meaning.to != partner_id, meaning.marked,
                        meaning.imitates});
    });
    return acts;
}

std::vector<CodeTime> code_times(const Timeline& timeline, PersonIndex person,
                                 std::optional<Duration> apart) {
    std::map<std::pair<Channel, std::string>, std::vector<CodedAct>> acts;
    for_each_act_of(timeline, person, [&](const Coded& coded) {
        const Meaning& meaning = coded.meaning;
        acts[{meaning.channel, coded.label}].push_back(
            {coded.onset, coded.offset, meaning.channel, meaning.act, meaning.valence, coded.source});
    });
    std::vector<CodeTime> times;
    for (auto& [code, of] : acts)
        times.push_back({code.first, code.second,
                         on(bouts(std::move(of), apart).bouts, [](const Bout&) { return true; })});
    return times;
}

std::optional<Duration> common_step(const Timeline& timeline) {
    constexpr std::size_t enough = 10;
    std::int64_t step = 0;
    std::size_t times = 0;
    for_each_coded(timeline, [&](const Coded& coded) {
        step = std::gcd(step, coded.onset.since_zero().count());
        step = std::gcd(step, coded.offset.since_zero().count());
        times += 2;
    });
    if (times < enough || step == 0) return std::nullopt;
    return std::max(Duration{step}, std::chrono::duration_cast<Duration>(std::chrono::milliseconds{1}));
}

} // namespace attune::measure
