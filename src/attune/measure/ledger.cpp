// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/ledger.hpp>

#include <attune/measure/mirrored.hpp>
#include <attune/measure/runs.hpp>

#include <algorithm>
#include <array>

namespace attune::measure {
namespace {

bool before(const Bout& bout, Instant moment) {
    return bout.onset < moment;
}

/// The positions [first, last) of the bouts whose onset lies in [from, until), in a list in order of onset.
template <typename List>
std::pair<std::uint32_t, std::uint32_t> positions(const List& bouts, Instant from, Instant until) {
    const auto first = std::lower_bound(bouts.begin(), bouts.end(), from, before);
    const auto last = std::lower_bound(first, bouts.end(), std::max(from, until), before);
    return {static_cast<std::uint32_t>(first - bouts.begin()),
            static_cast<std::uint32_t>(last - bouts.begin())};
}

template <typename List>
bool begins_on_asked(const Observation& seen, const List& bouts, Instant from, Instant until) {
    const auto [first, last] = positions(bouts, from, until);
    return std::any_of(bouts.begin() + first, bouts.begin() + last,
                       [&](const Bout& b) { return seen.asked.contains(b.channel); });
}

void credit(Ledger& ledger, const Observation& seen) {
    for (const OwnTime& own : ledger.own_time) {
        Row& row = ledger.rows[own.cue];
        const auto [first, last] = positions(seen.answers(), own.onset, own.offset);
        for (std::uint32_t i = first; i < last; ++i) {
            const Bout& answer = seen.answers()[i];
            if (!seen.asked.contains(answer.channel)) continue;
            ledger.credited.push_back({i, own.cue});
            row.answer_channels.insert(answer.channel);
            row.answer_tone = with(row.answer_tone, answer.valence);
            if (!row.answer) {
                row.answer = answer.onset;
                row.first_answer = i;
            }
            if (row.answer == answer.onset) row.first_channels.insert(answer.channel);
        }
    }
    std::stable_sort(
        ledger.credited.begin(), ledger.credited.end(),
        [](const CreditedAnswer& one, const CreditedAnswer& next) { return one.answer < next.answer; });
}

/// Without an answer: what ended the cue's own time. A window that is over as it begins (`lena`) holds no
/// answer.
Status unanswered_status(const Cue& cue, std::optional<Instant> own_end, Credit credit) {
    const bool no_window = cue.window_onset == cue.window_offset;
    if (no_window) return cue.complete ? Status::unanswered : Status::cut;
    if (own_end == cue.window_offset) return Status::unanswered;
    if (own_end == cue.seen_until || cue.window_onset == cue.seen_until) return Status::cut;
    return credit == Credit::first ? Status::shadowed : Status::superseded;
}

void judge(Ledger& ledger, Credit credit) {
    std::vector<std::optional<Instant>> own_end(ledger.rows.size());
    for (const OwnTime& own : ledger.own_time)
        own_end[own.cue] = std::max(own_end[own.cue].value_or(own.offset), own.offset);
    for (std::size_t i = 0; i < ledger.rows.size(); ++i) {
        Row& row = ledger.rows[i];
        row.status = row.answer ? Status::answered : unanswered_status(row.cue, own_end[i], credit);
        row.coincident = row.answer == row.cue.onset;
    }
}

/// Ties are broken by what weighs most: frighten, rebuff, demand, answer.
int weight(Act act) {
    switch (act) {
    case Act::frighten: return 3;
    case Act::rebuff: return 2;
    case Act::demand: return 1;
    default: return 0;
    }
}

std::optional<Act> first_met(const Observation& seen, const Cue& cue) {
    std::optional<Act> met;
    std::optional<Instant> moment;
    const auto [first, last] = positions(seen.directed(), cue.window_onset, cue.seen_until);
    for (std::uint32_t i = first; i < last; ++i) {
        const Bout& act = seen.directed()[i];
        if (!seen.asked.contains(act.channel)) continue;
        if (moment && act.onset != *moment) break;
        moment = act.onset;
        if (!met || weight(act.act) > weight(*met)) met = act.act;
    }
    return met;
}

/// Long answers reach over many cues; sweeping once over both lists keeps finding them O(n log n).
void mark_already_there(Ledger& ledger, const Observation& seen) {
    ByChannel<std::vector<const Bout*>> by_channel;
    for (const Bout& answer : seen.answers()) by_channel[answer.channel].push_back(&answer);
    for (const Channel channel : channels) {
        if (!seen.asked.contains(channel)) continue;
        auto next = by_channel[channel].begin();
        std::optional<Instant> furthest; // the latest offset of the answers that began before the cue
        for (Row& row : ledger.rows) {
            for (; next != by_channel[channel].end() && (*next)->onset < row.cue.onset; ++next)
                furthest = std::max(furthest.value_or((*next)->offset), (*next)->offset);
            if (furthest && *furthest > row.cue.onset) row.already_there.insert(channel);
        }
    }
}

bool begins_within(const Stretches& part, Instant from, Instant until) {
    // The first onset after `from`: that of the first stretch that is not already on at `from`.
    const auto found = std::upper_bound(part.intervals().begin(), part.intervals().end(), from,
                                        [](Instant m, const Interval& i) { return m < i.onset(); });
    return found != part.intervals().end() && found->onset() < until;
}

Reaction react(const Observation& seen, Instant answer, Duration until) {
    const Instant end = answer + until;
    const auto segment = seen.watched.holding(answer);
    if (!segment || end >= segment->offset()) return Reaction::unknown;
    const ChildStates& child = seen.child;
    const ChildState then = state_at(child, answer);
    const bool upset_after = on_just_before(child.alarm, end) || on_just_before(child.withdraw, end);
    if (then == ChildState::alarm) return upset_after ? Reaction::stays : Reaction::settles;
    const bool alarmed = begins_within(child.alarm, answer, end);
    if (then == ChildState::withdraw)
        return alarmed ? Reaction::worsens : upset_after ? Reaction::stays : Reaction::settles;
    if (alarmed || begins_within(child.withdraw, answer, end)) return Reaction::worsens;
    return then != ChildState::engage && on_just_before(child.engage, end) ? Reaction::joins
                                                                           : Reaction::stays;
}

} // namespace

std::string name(Status status) {
    constexpr std::array names{"answered", "unanswered", "superseded", "shadowed", "cut"};
    return names[static_cast<std::size_t>(status)];
}

std::string name(Reaction reaction) {
    constexpr std::array names{"settles", "stays", "worsens", "joins", "unknown"};
    return names[static_cast<std::size_t>(reaction)];
}

std::string name(Mirrored mirrored) {
    constexpr std::array names{"yes", "no", "support", "echo"};
    return names[static_cast<std::size_t>(mirrored)];
}

Ledger ledger(const Observation& seen, const Options& options) {
    Ledger made;
    made.rows.reserve(count_cues(seen, options));
    for_each_cue(seen, options, [&](const Cue& cue) {
        Row row{.cue = cue};
        row.answered_in_window = begins_on_asked(seen, seen.answers(), cue.window_onset, cue.seen_until);
        row.met = first_met(seen, cue);
        row.in_distraction = seen.distracted.contains(cue.onset);
        row.answered_elsewhere =
            begins_on_asked(seen, seen.answers_of_others, cue.window_onset, cue.window_offset);
        row.instructed = seen.instructed(cue.episode);
        made.rows.push_back(row);
    });
    made.own_time = own_time(
        made.rows.size(), [&](std::size_t i) -> const Cue& { return made.rows[i].cue; }, options.credit);
    credit(made, seen);
    judge(made, options.credit);
    mark_already_there(made, seen);
    number_runs(made);
    mark_mirrored(made, seen);
    for (Row& row : made.rows)
        if (row.answer) row.reaction = react(seen, *row.answer, options.reaction);
    return made;
}

std::string answer_source_of(const Observation& seen, const Row& row) {
    std::string source;
    if (!row.answer) return source;
    for (std::size_t i = row.first_answer; i < seen.answers().size(); ++i) {
        const Bout& answer = seen.answers()[i];
        if (answer.onset != *row.answer) break;
        if (!seen.asked.contains(answer.channel)) continue;
        if (!source.empty()) source += '+';
        source += seen.sources.caregiver[answer.source];
    }
    return source;
}

std::vector<const Row*> rows_in(const Ledger& ledger, std::size_t episode) {
    std::vector<const Row*> rows;
    for (const Row& row : ledger.rows)
        if (row.cue.episode == episode) rows.push_back(&row);
    return rows;
}

} // namespace attune::measure
