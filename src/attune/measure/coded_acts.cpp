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

Bout bout_of(const Coded& coded) {
    const Meaning& meaning = coded.meaning;
    return {coded.onset, coded.offset, meaning.channel, meaning.act, meaning.valence};
}

} // namespace

Bouts acts_of(const Timeline& timeline, PersonIndex person, std::string_view partner_id) {
    std::size_t count = 0;
    std::size_t letters = 0;
    for_each_act_of(timeline, person, [&](const Coded& coded) {
        ++count;
        letters += coded.source.size();
    });
    Bouts acts;
    acts.bouts.reserve(count);
    acts.sources.expect(count, letters);
    for_each_act_of(timeline, person, [&](const Coded& coded) {
        const Meaning& meaning = coded.meaning;
        Bout& act = acts.bouts.emplace_back(bout_of(coded));
        act.elsewhere = !meaning.to.empty() && meaning.to != partner_id;
        act.marked = meaning.marked;
        act.imitates = meaning.imitates;
        act.source = acts.sources.add(coded.source);
    });
    return acts;
}

std::vector<CodeTime> code_times(const Timeline& timeline, PersonIndex person,
                                 std::optional<Duration> apart) {
    struct OfCode {
        std::size_t count = 0;
        std::vector<Bout> acts;
    };
    std::map<std::pair<Channel, std::string_view>, OfCode> codes;
    for_each_act_of(timeline, person, [&](const Coded& coded) {
        ++codes[{coded.meaning.channel, coded.label}].count;
    });
    for (auto& [code, of] : codes) of.acts.reserve(of.count);
    for_each_act_of(timeline, person, [&](const Coded& coded) {
        codes[{coded.meaning.channel, coded.label}].acts.push_back(bout_of(coded));
    });
    std::vector<CodeTime> times;
    for (auto& [code, of] : codes)
        times.push_back({code.first, std::string{code.second},
                         on(bouts(std::move(of.acts), apart), [](const Bout&) { return true; })});
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
