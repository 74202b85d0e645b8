// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/observation.hpp>

#include <attune/measure/coded_acts.hpp>
#include <attune/measure/context.hpp>
#include <attune/measure/not_used.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::measure {
namespace {

Interval whole(const Timeline& timeline) {
    Instant last = std::max(timeline.last_moment(), Instant{Duration{0}});
    if (timeline.length()) last = std::max(last, Instant{*timeline.length()});
    for (const Medium& medium : timeline.media())
        if (medium.length) last = std::max(last, Instant{medium.lag + *medium.length});
    for (const Coverage& covered : timeline.coverage())
        if (!covered.stretches.empty()) last = std::max(last, covered.stretches.intervals().back().offset());
    return {Instant{Duration{0}}, std::max(last, Instant{tick})};
}

std::vector<Episode> chosen_episodes(const Timeline& timeline, const std::vector<std::string>& only) {
    std::vector<Episode> chosen;
    for (const Episode& episode : timeline.episodes())
        if (only.empty() || std::find(only.begin(), only.end(), episode.name) != only.end())
            chosen.push_back(episode);
    if (timeline.episodes().empty()) chosen.push_back({"all", whole(timeline), std::nullopt});
    return chosen;
}

std::optional<std::string> objection(const std::vector<Episode>& episodes) {
    if (episodes.empty()) return "no episode has the name that was asked for";
    for (std::size_t i = 1; i < episodes.size(); ++i)
        if (episodes[i].interval.onset() < episodes[i - 1].interval.offset())
            return fmt::format("the episodes '{}' and '{}' overlap; ask for one of them by name",
                               episodes[i - 1].name, episodes[i].name);
    return std::nullopt;
}

/// Where nothing is stated: the episodes, else the medium or the stated length, else up to the last offset.
Stretches assumed_coverage(const Timeline& timeline, const std::vector<Episode>& episodes) {
    std::vector<Interval> assumed;
    const Instant zero{Duration{0}};
    const auto add = [&](Instant onset, Instant offset) {
        if (const auto interval = stretch(onset, offset)) assumed.push_back(*interval);
    };
    if (!timeline.episodes().empty()) {
        for (const Episode& episode : episodes) assumed.push_back(episode.interval);
        return Stretches{std::move(assumed)};
    }
    for (const Medium& medium : timeline.media())
        if (medium.length) add(zero + medium.lag, zero + medium.lag + *medium.length);
    if (assumed.empty()) add(zero, timeline.length() ? zero + *timeline.length() : timeline.last_moment());
    return Stretches{std::move(assumed)};
}

void cover(const Timeline& timeline, const Dyad& dyad, Observation& seen) {
    const Stretches assumed = assumed_coverage(timeline, seen.episodes);
    for (const Partner partner : partners) {
        const PersonIndex person = partner == Partner::child ? dyad.child : dyad.caregiver;
        for (const Bout& bout : seen.bouts[partner]) seen.in_use[partner].insert(bout.channel);
        for (const Channel channel : channels) {
            const Stretches* stated = timeline.coverage(person, channel);
            const bool available = !seen.not_available[partner].contains(channel);
            const bool never = stated && stated->empty() && !seen.in_use[partner].contains(channel);
            if (never && available) seen.never_seen[partner].insert(channel);
            if (stated && available && !never) seen.in_use[partner].insert(channel);
            if (!seen.in_use[partner].contains(channel)) continue;
            seen.covered[partner][channel] = stated ? *stated : assumed;
            seen.coverage_assumed |= stated == nullptr;
        }
    }
    seen.watched = covered_for_windows(seen, every_channel);
    seen.complete_within = covered_for_windows(seen, seen.asked);
}

void read_child_states(Observation& seen) {
    const auto act_is = [](Act act) { return [act](const Bout& bout) { return bout.act == act; }; };
    const std::vector<Bout>& bouts = seen.bouts.child;
    seen.child.alarm = on(bouts, act_is(Act::alarm));
    seen.child.withdraw =
        on(bouts, [](const Bout& bout) { return bout.act == Act::withdraw || bout.act == Act::shutdown; });
    seen.child.bid = on(bouts, act_is(Act::bid));
    seen.child.engage = on(bouts, act_is(Act::engage));
}

/// Instructed time counts as still or away, except while the coder wrote that the caregiver did something on
/// a channel that was not left free.
Stretches instructed_gone(const Observation& seen) {
    Stretches gone;
    for (const Episode& episode : seen.episodes) {
        if (!episode.instruction) continue;
        const ChannelSet free = episode.instruction->free;
        const Stretches otherwise = on(seen.bouts.caregiver, [&](const Bout& bout) {
            return bout.act != Act::still && bout.act != Act::away && bout.act != Act::neutral
                   && !free.contains(bout.channel);
        });
        gone = unite(gone, difference(Stretches{{episode.interval}}, otherwise));
    }
    return gone;
}

void read_gone(Observation& seen, const Options& options) {
    const Stretches coded = on(seen.bouts.caregiver, [](const Bout& bout) {
        return bout.act == Act::still || bout.act == Act::away;
    });
    const Stretches all = unite(coded, instructed_gone(seen));
    seen.gone = options.apart ? close_gaps_shorter_than(all, *options.apart) : all;
}

/// Everybody else in the room: other caregivers' answers, and the voices that end a `lena` window.
void hear_others(const Timeline& timeline, const Dyad& dyad, const Options& options, Observation& seen) {
    for (std::size_t i = 0; i < timeline.people().size(); ++i) {
        const PersonIndex person{static_cast<std::uint32_t>(i)};
        if (person == dyad.caregiver) continue;
        const std::vector<Bout> others =
            person == dyad.child ? std::vector<Bout>{}
                                 : bouts(acts_of(timeline, person, seen.ids.child).bouts, options.apart);
        for (const Bout& bout : person == dyad.child ? seen.bouts.child : others) {
            if (bout.channel == Channel::voice) seen.other_voices.push_back(bout.onset);
            if (timeline[person].role == Role::caregiver && bout.act == Act::answer && !bout.elsewhere)
                seen.answers_of_others.push_back(bout);
        }
    }
    std::sort(seen.other_voices.begin(), seen.other_voices.end());
    std::stable_sort(seen.answers_of_others.begin(), seen.answers_of_others.end(),
                     [](const Bout& one, const Bout& next) { return one.onset < next.onset; });
}

/// A bid or alarm that was on before its channel's stated coverage began is no cue; assumed coverage is no
/// evidence.
bool began_unseen(const Timeline& timeline, PersonIndex person, const Bout& bout) {
    const Stretches* stated = timeline.coverage(person, bout.channel);
    return stated && !stated->contains(bout.onset);
}

void pick_cues_and_answers(const Timeline& timeline, const Dyad& dyad, Observation& seen) {
    for (std::uint32_t i = 0; i < seen.bouts.child.size(); ++i) {
        const Bout& bout = seen.bouts.child[i];
        if (!is_cue(bout.act) || bout.elsewhere || !seen.asked.contains(bout.channel)) continue;
        if (!began_unseen(timeline, dyad.child, bout)) seen.picked.cues.push_back(i);
    }
    for (std::uint32_t i = 0; i < seen.bouts.caregiver.size(); ++i) {
        const Bout& bout = seen.bouts.caregiver[i];
        if (!is_directed(bout.act) || bout.elsewhere) continue;
        seen.picked.directed.push_back(i);
        if (bout.act == Act::answer) seen.picked.answers.push_back(i);
        const bool opens = bout.act == Act::answer || bout.act == Act::demand;
        if (opens && seen.asked.contains(bout.channel) && !began_unseen(timeline, dyad.caregiver, bout))
            seen.picked.openers.push_back(i);
    }
}

/// Lists that grew have room for more; these stay.
void shrink(Picked& picked) {
    for (auto* list : {&picked.cues, &picked.answers, &picked.directed, &picked.openers})
        list->shrink_to_fit();
}

void note_what_matters(Observation& seen) {
    if (seen.coverage_assumed) seen.notes.push_back("coverage assumed");
    for (const Episode& episode : seen.episodes) {
        if (!episode.instruction) continue;
        const auto acts = std::count_if(seen.answers().begin(), seen.answers().end(), [&](const Bout& bout) {
            return episode.interval.contains(bout.onset) && !episode.instruction->free.contains(bout.channel);
        });
        if (acts > 0)
            seen.notes.push_back(fmt::format(
                "{} {} of the caregiver during instructed {} in '{}'", acts, acts == 1 ? "act" : "acts",
                episode.instruction->caregiver == Act::away ? "absence" : "still-face", episode.name));
    }
}

} // namespace

std::optional<Stretches> covered_throughout(const Observation& seen, Partner partner, ChannelSet asked) {
    std::optional<Stretches> all;
    for (const Channel channel : channels) {
        if (!seen.in_use[partner].contains(channel) || !asked.contains(channel)) continue;
        const Stretches& covered = seen.covered[partner][channel];
        all = all ? intersection(*all, covered) : covered;
    }
    return all;
}

Stretches covered_for_windows(const Observation& seen, ChannelSet asked) {
    const auto caller = covered_throughout(seen, Partner::child);
    const auto other = covered_throughout(seen, Partner::caregiver, asked);
    if (caller && other) return intersection(*caller, *other);
    return caller.value_or(other.value_or(Stretches{}));
}

ChildState state_at(const ChildStates& states, Instant moment) {
    if (states.alarm.contains(moment)) return ChildState::alarm;
    if (states.withdraw.contains(moment)) return ChildState::withdraw;
    if (states.bid.contains(moment)) return ChildState::bid;
    if (states.engage.contains(moment)) return ChildState::engage;
    return ChildState::neutral;
}

bool on_just_before(const Stretches& part, Instant moment) {
    return part.contains(moment - tick);
}

std::optional<std::uint32_t> Observation::episode_at(Instant moment) const {
    const auto after = std::upper_bound(episodes.begin(), episodes.end(), moment,
                                        [](Instant m, const Episode& e) { return m < e.interval.onset(); });
    if (after == episodes.begin() || !std::prev(after)->interval.contains(moment)) return std::nullopt;
    return static_cast<std::uint32_t>(std::prev(after) - episodes.begin());
}

Measured<Observation> observe(const Timeline& timeline, const Dyad& dyad, const Options& options,
                              const std::vector<std::string>& only) {
    Observation seen;
    seen.recording = timeline.name();
    seen.ids = {timeline[dyad.child].id, timeline[dyad.caregiver].id};
    seen.not_available = {not_used(timeline[dyad.child]), not_used(timeline[dyad.caregiver])};
    seen.looks_call = timeline[dyad.child].gaze_as_cue;
    seen.resolution = timeline.resolution();
    if (!seen.resolution) {
        seen.resolution = common_step(timeline);
        seen.resolution_estimated = seen.resolution.has_value();
    }
    seen.episodes = chosen_episodes(timeline, only);
    if (auto why = objection(seen.episodes)) return Undetermined{*why};
    if (auto why = objection(options, seen.resolution)) return Undetermined{*why};

    Bouts child = bouts(acts_of(timeline, dyad.child, seen.ids.caregiver), options.apart);
    Bouts caregiver = bouts(acts_of(timeline, dyad.caregiver, seen.ids.child), options.apart);
    seen.joined = {child.joined, caregiver.joined};
    seen.bouts = {std::move(child.bouts), std::move(caregiver.bouts)};
    seen.sources = {std::move(child.sources), std::move(caregiver.sources)};
    seen.code_times = {code_times(timeline, dyad.child, options.apart),
                       code_times(timeline, dyad.caregiver, options.apart)};
    seen.matches.assign(timeline.matches().begin(), timeline.matches().end());

    seen.asked = options.window == WindowRule::lena ? ChannelSet{Channel::voice} : every_channel;
    cover(timeline, dyad, seen);
    read_child_states(seen);
    read_gone(seen, options);
    read_context(timeline, dyad, options, seen);
    hear_others(timeline, dyad, options, seen);
    pick_cues_and_answers(timeline, dyad, seen);
    shrink(seen.picked);
    note_what_matters(seen);
    return seen;
}

} // namespace attune::measure
