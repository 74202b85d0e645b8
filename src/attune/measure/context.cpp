// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/context.hpp>

#include <attune/measure/coded_acts.hpp>

#include <algorithm>

namespace attune::measure {
namespace {

using Intervals = std::vector<Interval>;

/// Collected here first: a part of time is sorted once, when it is whole.
struct Collected {
    std::map<std::string, Intervals> distractions;
    std::vector<Bout> open_posture;
    ByPartner<std::map<std::string, Intervals>> phases;
    ByPartner<Intervals> with_object; ///< by phase
    ByPartner<Intervals> object_act;
    Intervals nobodys_object_act;
};

bool is_open_posture(const Meaning& meaning, const Observation& seen) {
    const bool to_child = meaning.to.empty() || meaning.to == seen.ids.child;
    return meaning.channel == Channel::posture && to_child
           && (meaning.kind == "open" || meaning.act == Act::answer);
}

void collect(const Coded& coded, const Dyad& dyad, const Observation& seen, Collected& into) {
    const Meaning& meaning = coded.meaning;
    const Interval state{coded.onset, std::max(coded.offset, coded.onset + tick)};
    if (meaning.act == Act::distraction)
        into.distractions[meaning.kind.empty() ? "distraction" : meaning.kind].push_back(state);
    if (meaning.act == Act::object && !coded.person) into.nobodys_object_act.push_back(state);
    for (const Partner partner : partners) {
        const bool theirs = coded.person == (partner == Partner::child ? dyad.child : dyad.caregiver);
        if (theirs && !meaning.phase.empty()) into.phases[partner][meaning.phase].push_back(state);
        if (theirs && meaning.act == Act::object)
            into.object_act[partner].push_back(state);
        else if (theirs && meaning.phase == "object" && meaning.act != Act::distraction)
            into.with_object[partner].push_back(state);
    }
    if (coded.person == dyad.caregiver && is_open_posture(meaning, seen))
        into.open_posture.push_back(
            {coded.onset, coded.offset, Channel::posture, meaning.act, meaning.valence});
}

/// Coded of one partner only, play with a thing is the play of both.
ByPartner<Stretches> with_object(Collected& collected) {
    const Stretches nobodys{std::move(collected.nobodys_object_act)};
    const auto acts = by_partner([&](Partner of) { return Stretches{std::move(collected.object_act[of])}; });
    return by_partner([&](Partner of) {
        const Stretches& coded = acts[of].empty() ? acts[other(of)] : acts[of];
        return unite(unite(coded, nobodys), Stretches{std::move(collected.with_object[of])});
    });
}

} // namespace

void read_context(const Timeline& timeline, const Dyad& dyad, const Options& options, Observation& seen) {
    Collected collected;
    for_each_coded(timeline, [&](const Coded& coded) { collect(coded, dyad, seen, collected); });
    for (auto& [kind, intervals] : collected.distractions) {
        seen.distractions[kind] = Stretches{std::move(intervals)};
        seen.distracted = unite(seen.distracted, seen.distractions[kind]);
    }
    seen.with_object = with_object(collected);
    seen.open_posture =
        on(bouts(std::move(collected.open_posture), options.apart), [](const Bout&) { return true; });
    for (const Partner partner : partners)
        for (auto& [phase, intervals] : collected.phases[partner])
            seen.phases[partner][phase] = Stretches{std::move(intervals)};
}

} // namespace attune::measure
