// SPDX-License-Identifier: Apache-2.0
#include <attune/report/candidate_kinds.hpp>

#include <attune/measure/exchanges.hpp>
#include <attune/report/moment_frame.hpp>

namespace attune::report {

using namespace std::chrono_literals;

namespace {

using measure::Account;
using measure::Reaction;
using measure::Row;

/// How much is shown after the last answer of an exchange.
constexpr Duration after = 1s;

bool answered_by_itself(const Row& row) {
    return row.answer && !row.coincident && !row.instructed && row.cue.complete;
}

Candidate chain(const Account& account, std::uint32_t place, const MomentFrame& frame) {
    const Row& row = account.ledger.rows[place];
    const Instant effect = *row.answer + account.options.reaction;
    return {.theme = row.reaction == Reaction::settles ? Theme::comfort : Theme::focus,
            .time = frame.around(row.cue.onset, effect),
            .signal = row.cue.onset,
            .answer = *row.answer,
            .effect = effect,
            .place = place,
            .signals = row.cue.channels,
            .answers = row.answer_channels};
}

std::optional<Candidate> beginning_of(const measure::Exchange& exchange, const std::vector<Row>& rows,
                                      const MomentFrame& frame) {
    const Row& first = rows[exchange.cues.front()];
    std::optional<Candidate> longest_yet;
    Candidate one{.theme = Theme::pace,
                  .time = frame.around(first.cue.onset, first.cue.onset),
                  .signal = first.cue.onset,
                  .answer = first.answer.value_or(first.cue.onset),
                  .effect = first.cue.onset,
                  .place = exchange.cues.front(),
                  .signals = first.cue.channels};
    for (const std::uint32_t position : exchange.cues) {
        const Row& row = rows[position];
        ++one.turns;
        if (!answered_by_itself(row)) break;
        ++one.answered;
        one.effect = *row.answer;
        one.time = frame.around(one.signal, one.effect + after);
        if (!MomentFrame::fits(one)) break;
        if (one.answered >= 2) longest_yet = one;
    }
    return longest_yet;
}

} // namespace

std::vector<Candidate> chain_candidates(const Account& account) {
    const MomentFrame frame{account};
    std::vector<Candidate> found;
    for (std::uint32_t i = 0; i < account.ledger.rows.size(); ++i) {
        const Row& row = account.ledger.rows[i];
        if (!answered_by_itself(row)) continue;
        if (row.reaction != Reaction::settles && row.reaction != Reaction::joins) continue;
        if (const Candidate one = chain(account, i, frame); frame.offered(one)) found.push_back(one);
    }
    best_first(found, shown_before);
    return found;
}

std::vector<Candidate> turn_candidates(const Account& account) {
    const MomentFrame frame{account};
    std::vector<Candidate> found;
    for (const measure::Exchange& exchange : measure::exchanges(account.ledger, account.options))
        if (const auto one = beginning_of(exchange, account.ledger.rows, frame); one && frame.offered(*one))
            found.push_back(*one);
    best_first(found,
               [](const Candidate& one, const Candidate& next) { return one.answered > next.answered; });
    return found;
}

} // namespace attune::report
