// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/waiting.hpp>

#include <algorithm>
#include <functional>

namespace attune::measure {
namespace {

struct End {
    Instant moment;
    Ending ending;
};

/// The first rebuff or frighten in the own time of each cue.
std::vector<std::optional<Instant>> rebuffs(const Evidence& evidence) {
    std::vector<Instant> onsets;
    for (const Bout& bout : evidence.seen.directed)
        if ((bout.act == Act::rebuff || bout.act == Act::frighten)
            && evidence.seen.asked.contains(bout.channel))
            onsets.push_back(bout.onset);
    std::vector<std::optional<Instant>> first(evidence.ledger.rows.size());
    for (const OwnTime& own : evidence.ledger.own_time) {
        const auto next = std::lower_bound(onsets.begin(), onsets.end(), own.onset);
        if (!first[own.cue] && next != onsets.end() && *next < own.offset) first[own.cue] = *next;
    }
    return first;
}

/// The earliest of the three; a rebuff before an answer at the same moment, as for `met`.
std::optional<End> end_of(const Row& row, Instant own_end, std::optional<Instant> rebuff) {
    std::optional<End> end;
    if (row.status == Status::superseded) end = End{own_end, Ending::next_cue};
    if (row.answer) end = End{*row.answer, ending_of(row.first_channels)};
    if (rebuff && (!end || *rebuff <= end->moment)) end = End{*rebuff, Ending::rebuff};
    return end;
}

std::vector<std::vector<OwnTime>> own_by_cue(const Ledger& ledger) {
    std::vector<std::vector<OwnTime>> own(ledger.rows.size());
    for (const OwnTime& piece : ledger.own_time) own[piece.cue].push_back(piece);
    return own;
}

using EndOf = std::function<std::optional<End>(std::uint32_t cue, Instant own_end)>;

/// Every cue of a scope with own time, as far as `end_of` lets it wait.
std::vector<WaitingCue> waiting_until(const Evidence& evidence, const Scope& scope, From from,
                                      const EndOf& end_of) {
    const auto own = own_by_cue(evidence.ledger);
    std::vector<WaitingCue> waiting;
    for (std::uint32_t i = 0; i < evidence.ledger.rows.size(); ++i) {
        const Row& row = evidence.ledger.rows[i];
        if (!scope.holds(row.cue.episode) || own[i].empty()) continue;
        const Instant zero = from == From::onset ? row.cue.onset : row.cue.offset;
        const auto end = end_of(i, own[i].back().offset);
        if (end && end->moment < zero) continue;
        WaitingCue one{{}, i};
        for (const OwnTime& piece : own[i])
            if (const auto at_risk = stretch(std::max(piece.onset, zero), piece.offset))
                one.subject.stretches.push_back(
                    {(at_risk->onset() - zero).count(), (at_risk->offset() - zero).count()});
        if (end)
            one.subject.event =
                chance::RiskEvent{(end->moment - zero).count(), static_cast<std::size_t>(end->ending)};
        if (end || !one.subject.stretches.empty()) waiting.push_back(std::move(one));
    }
    return waiting;
}

} // namespace

std::string name(Ending ending) {
    if (ending == Ending::several) return "several";
    if (ending == Ending::next_cue) return "next cue";
    if (ending == Ending::rebuff) return "rebuff or frighten";
    return std::string{name(channels[static_cast<std::size_t>(ending)])};
}

Ending ending_of(ChannelSet first_channels) {
    if (first_channels.size() > 1) return Ending::several;
    for (const Channel channel : channels)
        if (first_channels.contains(channel)) return static_cast<Ending>(channel);
    return Ending::several;
}

std::vector<WaitingCue> waiting_cues(const Evidence& evidence, const Scope& scope, From from) {
    const auto rebuff = rebuffs(evidence);
    return waiting_until(evidence, scope, from, [&](std::uint32_t cue, Instant own_end) {
        return end_of(evidence.ledger.rows[cue], own_end, rebuff[cue]);
    });
}

std::vector<chance::Subject> waits_for_an_answer(const Evidence& evidence, const Scope& scope, From from) {
    const auto answered = [&](std::uint32_t cue, Instant) -> std::optional<End> {
        const Row& row = evidence.ledger.rows[cue];
        if (!row.answer) return std::nullopt;
        return End{*row.answer, ending_of(row.first_channels)};
    };
    return subjects(waiting_until(evidence, scope, from, answered), [](Ending) { return std::size_t{0}; });
}

std::vector<chance::Subject> subjects(const std::vector<WaitingCue>& waiting,
                                      std::size_t (*cause_of)(Ending)) {
    std::vector<chance::Subject> told;
    told.reserve(waiting.size());
    for (const WaitingCue& one : waiting) {
        chance::Subject subject = one.subject;
        if (subject.event) subject.event->cause = cause_of(static_cast<Ending>(subject.event->cause));
        told.push_back(std::move(subject));
    }
    return told;
}

} // namespace attune::measure
