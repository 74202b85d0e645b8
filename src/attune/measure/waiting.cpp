// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/waiting.hpp>

#include <attune/measure/own_time_by_cue.hpp>

#include <algorithm>
#include <functional>
#include <vector>

namespace attune::measure {
namespace {

struct End {
    Instant moment;
    Ending ending;
};

/// The first rebuff or frighten in the own time of each cue.
std::vector<std::optional<Instant>> rebuffs(const Evidence& evidence) {
    std::vector<Instant> onsets;
    for (const Bout& bout : evidence.seen.directed())
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

using EndOf = std::function<std::optional<End>(std::uint32_t cue, Instant own_end)>;

/// Every cue of a scope with own time, as far as `end_of` lets it wait.
void for_each_until(const Evidence& evidence, const Scope& scope, From from, const EndOf& end_of,
                    const SeeWaiting& see) {
    const OwnTimeByCue own{evidence.ledger};
    std::vector<chance::AtRisk> at_risk;
    for (std::uint32_t i = 0; i < evidence.ledger.rows.size(); ++i) {
        const Row& row = evidence.ledger.rows[i];
        if (!scope.holds(row.cue.episode) || own.pieces(i) == 0) continue;
        const Instant zero = from == From::onset ? row.cue.onset : row.cue.offset;
        const auto end = end_of(i, own.piece(i, own.pieces(i) - 1).offset);
        if (end && end->moment < zero) continue;
        at_risk.clear();
        for (std::size_t k = 0; k < own.pieces(i); ++k) {
            const OwnTime& piece = own.piece(i, k);
            if (const auto time = stretch(std::max(piece.onset, zero), piece.offset))
                at_risk.push_back({(time->onset() - zero).count(), (time->offset() - zero).count()});
        }
        if (end)
            see({i, at_risk, (end->moment - zero).count(), end->ending});
        else if (!at_risk.empty())
            see({i, at_risk, std::nullopt, {}});
    }
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

void for_each_waiting(const Evidence& evidence, const Scope& scope, From from, const SeeWaiting& see) {
    const auto rebuff = rebuffs(evidence);
    const auto end = [&](std::uint32_t cue, Instant own_end) {
        return end_of(evidence.ledger.rows[cue], own_end, rebuff[cue]);
    };
    for_each_until(evidence, scope, from, end, see);
}

void for_each_had_it_waited(const Evidence& evidence, const Scope& scope, From from, const SeeWaiting& see) {
    const auto answered = [&](std::uint32_t cue, Instant) -> std::optional<End> {
        const Row& row = evidence.ledger.rows[cue];
        if (!row.answer) return std::nullopt;
        return End{*row.answer, ending_of(row.first_channels)};
    };
    for_each_until(evidence, scope, from, answered, see);
}

} // namespace attune::measure
