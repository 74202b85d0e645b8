// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/break_course.hpp>

#include <algorithm>

namespace attune::measure {
namespace {

bool before(const Bout& bout, Instant moment) {
    return bout.onset < moment;
}

Stretches windows(const Ledger& ledger) {
    std::vector<Interval> open;
    for (const Row& row : ledger.rows)
        if (auto window = stretch(row.cue.window_onset, row.cue.window_offset)) open.push_back(*window);
    return Stretches{std::move(open)};
}

/// A moment for every answer's onset, as the shortest possible stretch: quiet can not span one.
Stretches onsets(const SomeBouts& bouts) {
    std::vector<Interval> moments;
    for (const Bout& bout : bouts) moments.emplace_back(bout.onset, bout.onset + tick);
    return Stretches{std::move(moments)};
}

/// The first t >= `from` with [t, t + `length`) free of `part` and inside `within`.
std::optional<Instant> first_free(const Stretches& part, Instant from, Duration length,
                                  const Interval& within) {
    Instant t = from;
    while (t + length <= within.offset()) {
        const auto blocked = part.first_from(t);
        if (!blocked || *blocked >= t + length) return t;
        t = part.holding(*blocked)->offset();
    }
    return std::nullopt;
}

} // namespace

StateOnsets::StateOnsets(const std::vector<Bout>& bouts, bool (*counts)(const Bout&)) {
    for (const Bout& bout : bouts) {
        if (!counts(bout)) continue;
        onsets_.push_back(bout.onset);
        const Instant end = bout.state().offset();
        reach_.push_back(reach_.empty() ? end : std::max(end, reach_.back()));
    }
}

std::size_t StateOnsets::position(Instant moment) const {
    return static_cast<std::size_t>(std::lower_bound(onsets_.begin(), onsets_.end(), moment)
                                    - onsets_.begin());
}

bool StateOnsets::on_already(Instant moment) const {
    const std::size_t next = position(moment);
    return next > 0 && reach_[next - 1] > moment;
}

std::optional<Instant> StateOnsets::first(Instant from, Instant until) const {
    const std::size_t next = position(from);
    if (next == onsets_.size() || onsets_[next] >= until) return std::nullopt;
    return onsets_[next];
}

std::size_t StateOnsets::count(Instant from, Instant until) const {
    return position(until) - position(from);
}

BreakCourse::BreakCourse(const Observation& seen, const Ledger& ledger, const Options& options)
    : seen_{seen}, ledger_{ledger}, options_{options}, upset_{unite(seen.child.alarm, seen.child.withdraw)},
      unquiet_{unite(unite(unite(upset_, windows(ledger)), seen.gone), onsets(seen.answers()))},
      attended_{unite(on(seen.answers(), [](const Bout&) { return true; }), seen.gone)},
      withdrawals_{seen.bouts.child,
                   [](const Bout& b) { return b.act == Act::withdraw || b.act == Act::shutdown; }},
      alarms_{seen.bouts.child, [](const Bout& b) { return b.act == Act::alarm; }} {}

Break BreakCourse::follow(const BreakOpening& opening, const Interval& segment) const {
    Break found{.opening = opening.opening,
                .onset = opening.onset,
                .confirmed = opening.confirmed,
                .close = segment.offset(),
                .censor = std::max(opening.onset, segment.offset() - options_.settle),
                .opener = opening.cue};
    found.opened_in = seen_.episode_at(opening.onset);
    const auto repaired = repaired_at(opening.confirmed, segment);
    const auto alone = alone_at(opening.confirmed, repaired ? until(repaired->moment, segment) : segment);
    if (repaired && (!alone || repaired->moment <= *alone)) {
        found.outcome = Outcome::repaired;
        found.close = repaired->moment;
        found.by = brought_by(*repaired->latest, opening.onset);
    } else if (alone) {
        const bool was_upset = upset_.meets({opening.onset, *alone + tick});
        found.outcome = was_upset ? Outcome::recovered_alone : Outcome::let_go;
        found.close = *alone;
    }
    if (found.outcome != Outcome::censored) found.closed_in = seen_.episode_at(found.close);
    mark_stages(found);
    mark_answers(found);
    return found;
}

/// The latest answer with an onset in [confirmed, moment] that is on at `moment` or ended at most `settle`
/// before it.
const Bout* BreakCourse::qualifying(Instant confirmed, Instant moment) const {
    const SomeBouts answers = seen_.answers();
    const auto after = std::upper_bound(answers.begin(), answers.end(), moment,
                                        [](Instant m, const Bout& bout) { return m < bout.onset; });
    for (auto answer = after; answer != answers.begin();) {
        --answer;
        if (answer->onset < confirmed) break;
        if (answer->offset >= moment - options_.settle) return &*answer;
    }
    return nullptr;
}

/// Calm begins at t; the first t that an answer reaches is the start of a calm stretch or an answer's onset
/// in it.
std::optional<BreakCourse::Answered> BreakCourse::repaired_at(Instant confirmed,
                                                              const Interval& segment) const {
    const SomeBouts answers = seen_.answers();
    auto t = first_free(upset_, confirmed, options_.settle, segment);
    while (t) {
        if (const Bout* answer = qualifying(confirmed, *t)) return Answered{*t, answer};
        const auto next = std::upper_bound(answers.begin(), answers.end(), *t,
                                           [](Instant m, const Bout& bout) { return m < bout.onset; });
        if (next == answers.end()) return std::nullopt;
        t = first_free(upset_, next->onset, options_.settle, segment);
    }
    return std::nullopt;
}

std::optional<Instant> BreakCourse::alone_at(Instant confirmed, const Interval& within) const {
    return first_free(unquiet_, confirmed, options_.quiet, within);
}

/// Quiet that begins after a repair does not matter; looking for it would take all that follows, break after
/// break.
Interval BreakCourse::until(Instant repaired, const Interval& segment) const {
    return {segment.onset(), std::min(segment.offset(), repaired + options_.quiet)};
}

Partner BreakCourse::brought_by(const Bout& answer, Instant onset) const {
    const SomeBouts answers = seen_.answers();
    // Of several answers that began together it is enough that one belongs to a later cue of the child.
    const auto together =
        std::equal_range(answers.begin(), answers.end(), answer,
                         [](const Bout& one, const Bout& next) { return one.onset < next.onset; });
    const auto first = static_cast<std::uint32_t>(together.first - answers.begin());
    const auto last = static_cast<std::uint32_t>(together.second - answers.begin());
    auto credited =
        std::lower_bound(ledger_.credited.begin(), ledger_.credited.end(), first,
                         [](const CreditedAnswer& one, std::uint32_t i) { return one.answer < i; });
    for (; credited != ledger_.credited.end() && credited->answer < last; ++credited)
        if (ledger_.rows[credited->cue].cue.onset > onset) return Partner::child;
    return Partner::caregiver;
}

namespace {

/// When a state was first reached in [onset, close), or that it was on before.
Reached reached(const StateOnsets& state, Instant onset, Instant close) {
    if (state.on_already(onset)) return {std::nullopt, true};
    return {state.first(onset, close), false};
}

} // namespace

void BreakCourse::mark_stages(Break& found) const {
    const auto next_cue = std::upper_bound(ledger_.rows.begin(), ledger_.rows.end(), found.onset,
                                           [](Instant m, const Row& row) { return m < row.cue.onset; });
    for (auto row = next_cue; row != ledger_.rows.end() && row->cue.onset < found.close; ++row) {
        if (row->cue.act != Act::bid) continue;
        if (!found.bid.moment) found.bid.moment = row->cue.onset;
        ++found.onsets[0];
    }
    found.onsets[1] = static_cast<std::uint32_t>(withdrawals_.count(found.onset, found.close));
    found.onsets[2] = static_cast<std::uint32_t>(alarms_.count(found.onset, found.close));
    found.turn_away = reached(withdrawals_, found.onset, found.close);
    found.alarm = reached(alarms_, found.onset, found.close);
    if (found.opener && ledger_.rows[*found.opener].cue.act == Act::alarm && !found.alarm.on)
        found.alarm.moment = found.onset;
    for (const Stage stage : stages)
        if (found.reached(stage).at_all()) found.depth = stage;
}

void BreakCourse::mark_answers(Break& found) const {
    const SomeBouts answers = seen_.answers();
    const auto last = found.outcome == Outcome::repaired ? found.close + tick : found.close;
    for (auto answer = std::lower_bound(answers.begin(), answers.end(), found.confirmed, before);
         answer != answers.end() && answer->onset < last; ++answer) {
        if (!found.first_answer) found.first_answer = answer->onset;
        ++found.answers;
    }
    found.stopped = stopped(found);
}

/// After the first answer: ten seconds throughout which the child is upset, the caregiver not gone, and no
/// answer is on.
bool BreakCourse::stopped(const Break& found) const {
    const auto inside = found.first_answer ? stretch(*found.first_answer, found.close) : std::nullopt;
    if (!inside) return false;
    const Stretches silent = difference(intersection(upset_, *inside), attended_);
    return std::any_of(silent.intervals().begin(), silent.intervals().end(),
                       [](const Interval& gap) { return gap.length() >= 10s; });
}

const Reached& Break::reached(Stage stage) const {
    return stage == Stage::bid ? bid : stage == Stage::turn_away ? turn_away : alarm;
}

std::string name(Opening opening) {
    constexpr std::array names{"carried", "unavailable", "missed"};
    return names[static_cast<std::size_t>(opening)];
}

std::string name(Outcome outcome) {
    constexpr std::array names{"repaired", "recovered alone", "let go", "censored"};
    return names[static_cast<std::size_t>(outcome)];
}

std::string name(Stage stage) {
    constexpr std::array names{"none", "bid", "turn away", "alarm"};
    return names[static_cast<std::size_t>(stage)];
}

} // namespace attune::measure
