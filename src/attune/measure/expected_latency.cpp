// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/expected_latency.hpp>

#include <attune/chance/cumulative_incidence.hpp>
#include <attune/measure/lag.hpp>
#include <attune/measure/own_time_by_cue.hpp>
#include <attune/measure/waiting.hpp>

#include <algorithm>

namespace attune::measure {
namespace {

constexpr std::uint32_t most_shifts = 50;
constexpr std::size_t answered = 0, next_cue = 1, rebuffed = 2;

/// A complete cue on its episode's circle.
struct Waiter {
    Position onset;
    std::uint32_t first; // of its pieces of own time
    std::uint32_t last;  // after them
    bool superseded;
};

/// One episode: who waits, and when the answers and rebuffs begin.
struct Waiters {
    std::size_t episode;
    Position length;
    Position margin;
    std::vector<Waiter> cues;
    std::vector<chance::AtRisk> own; // on the circle, cue by cue
    std::vector<Position> answers;
    std::vector<Position> rebuffs;

    std::span<const chance::AtRisk> own_of(const Waiter& waiter) const {
        return std::span{own}.subspan(waiter.first, waiter.last - waiter.first);
    }
};

std::vector<Position> positions(const Evidence& evidence, const Stretches& watched, bool (*counts)(Act)) {
    std::vector<Position> at;
    for (const Bout& bout : evidence.seen.directed())
        if (counts(bout.act) && evidence.seen.asked.contains(bout.channel) && watched.contains(bout.onset))
            at.push_back(watched.length_before(bout.onset).count());
    return at;
}

Waiters waiters_in(const Evidence& evidence, std::size_t episode) {
    const Coincidence& chance = *evidence.coincidence[episode];
    const Stretches watched = evidence.seen.watched_in(episode);
    const auto position = [&](Instant moment) { return watched.length_before(moment).count(); };
    Waiters found{episode, chance.length.count(), chance.margin.count(), {}, {}, {}, {}};
    found.answers = positions(evidence, watched, [](Act act) { return act == Act::answer; });
    found.rebuffs =
        positions(evidence, watched, [](Act act) { return act == Act::rebuff || act == Act::frighten; });
    const OwnTimeByCue own{evidence.ledger};
    for (std::size_t i = 0; i < evidence.ledger.rows.size(); ++i) {
        const Row& row = evidence.ledger.rows[i];
        if (row.cue.episode != episode || !row.cue.complete || own.pieces(i) == 0) continue;
        const auto first = static_cast<std::uint32_t>(found.own.size());
        for (std::size_t k = 0; k < own.pieces(i); ++k) {
            const OwnTime& piece = own.piece(i, k);
            found.own.push_back(
                {position(piece.onset), position(piece.onset) + (piece.offset - piece.onset).count()});
        }
        const Position onset =
            position(row.cue.window_onset) - (row.cue.window_onset - row.cue.onset).count();
        const bool ends_early =
            found.own.back().leave
            < position(row.cue.window_onset) + (row.cue.window_offset - row.cue.window_onset).count();
        found.cues.push_back({onset, first, static_cast<std::uint32_t>(found.own.size()), ends_early});
    }
    return found;
}

/// The first of `onsets`, moved by `lag`, that lies in a waiter's own time.
std::optional<Position> first_in(std::span<const chance::AtRisk> own_time,
                                 const std::vector<Position>& onsets, Position lag, Position length) {
    for (const chance::AtRisk& own : own_time) {
        // Going back by the lag, the stretch may lie across the seam.
        const Position from = (own.enter - lag + length) % length;
        auto next = std::lower_bound(onsets.begin(), onsets.end(), from);
        const bool wrapped = next == onsets.end();
        if (wrapped) next = onsets.begin();
        if (next == onsets.end()) return std::nullopt;
        const Position reached = own.enter + (wrapped ? *next + length - from : *next - from);
        if (reached < own.leave) return reached;
    }
    return std::nullopt;
}

/// How a waiter's waiting ends with the answers and rebuffs moved by `lag`.
std::optional<chance::RiskEvent> end_of(const Waiter& waiter, const Waiters& all, Position lag) {
    const std::span<const chance::AtRisk> own = all.own_of(waiter);
    std::optional<chance::RiskEvent> end;
    if (waiter.superseded) end = chance::RiskEvent{own.back().leave - waiter.onset, next_cue};
    if (const auto answer = first_in(own, all.answers, lag, all.length))
        end = chance::RiskEvent{*answer - waiter.onset, answered};
    const auto rebuff = first_in(own, all.rebuffs, lag, all.length);
    if (rebuff && (!end || *rebuff - waiter.onset <= end->at))
        end = chance::RiskEvent{*rebuff - waiter.onset, rebuffed};
    return end;
}

void add_shifted(const Waiters& waiters, Position lag, chance::RiskCounts& counts) {
    std::vector<chance::AtRisk> at_risk;
    for (const Waiter& waiter : waiters.cues) {
        at_risk.clear();
        for (const chance::AtRisk& own : waiters.own_of(waiter))
            at_risk.push_back({own.enter - waiter.onset, own.leave - waiter.onset});
        counts.add(at_risk, end_of(waiter, waiters, lag));
    }
}

/// Also at and after the end of the curve, where the last windows close: what was reached stays reached.
double reached_by(const chance::IncidenceCurve& incidence, Duration since) {
    double reached = 0;
    for (const chance::IncidenceStep& step : incidence.steps)
        if (step.at <= since.count()) reached = step.incidence;
    return reached;
}

Duration longest_window(const Evidence& evidence, const Scope& scope) {
    Duration longest{0};
    for (const Row& row : evidence.ledger.rows)
        if (scope.holds(row.cue.episode) && row.cue.complete)
            longest = std::max(longest, row.cue.window_offset - row.cue.onset);
    return longest;
}

} // namespace

std::vector<CurveStep> expected_latency(const Evidence& evidence, const Scope& scope) {
    if (evidence.options.null == Null::shuffled_gaps) return {};
    std::vector<Waiters> episodes;
    for (const std::size_t episode : scope.episodes) {
        // As in against_chance: an episode without complete cues may be as short as it likes.
        if (count_answers(evidence.ledger, episode).complete[CueKind::any] == 0) continue;
        if (!evidence.coincidence[episode]) return {};
        episodes.push_back(waiters_in(evidence, episode));
    }
    if (episodes.empty()) return {};
    std::vector<CurveStep> mean;
    for (Duration since{0}; since <= longest_window(evidence, scope); since += 100ms)
        mean.push_back({since, 0, std::nullopt, std::nullopt});
    const std::uint32_t shifts = std::min(evidence.options.shifts, most_shifts);
    for (std::uint32_t shift = 0; shift < shifts; ++shift) {
        chance::RiskCounts all{3, 1};
        for (const Waiters& waiters : episodes) {
            chance::Stream stream = stream_of(evidence.options, waiters.episode, shift);
            const Position lag = draw_lag(stream, evidence.options, waiters.length, waiters.margin);
            add_shifted(waiters, lag, all);
        }
        const auto incidence = chance::aalen_johansen(all.table()).front();
        for (CurveStep& step : mean) step.value += reached_by(incidence, step.since) / shifts;
    }
    return shifts == 0 ? std::vector<CurveStep>{} : mean;
}

} // namespace attune::measure
