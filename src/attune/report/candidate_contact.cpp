// SPDX-License-Identifier: Apache-2.0
#include <attune/report/candidate_kinds.hpp>

#include <attune/measure/shared_bout.hpp>
#include <attune/report/asked.hpp>
#include <attune/report/moment_frame.hpp>
#include <attune/report/moment_words.hpp>

namespace attune::report {

using namespace std::chrono_literals;

namespace {

using measure::Account;

/// How soon the child comes back, and how much is shown after it.
constexpr Duration after = 1s;
constexpr Duration shortest_together = 2s;

} // namespace

std::vector<Candidate> together_candidates(const Account& account) {
    const MomentFrame frame{account};
    const ByPartner<Stretches> engaged = measure::engaged_time(account.seen);
    std::vector<Candidate> found;
    for (const measure::SharedBout& bout :
         measure::shared_bouts(engaged.child, engaged.caregiver, account.seen.watched)) {
        const bool childs = bout.opened == measure::Whose::child && bout.ended == measure::Whose::child;
        if (!childs || bout.length() < shortest_together) continue;
        if (!is_free(account, account.seen.episode_at(bout.onset))) continue;
        const auto own = engaged.child.holding(bout.onset);
        const Instant signal = own ? own->onset() : bout.onset;
        const Candidate one{.theme = Theme::beginnings,
                            .time = frame.around(signal, bout.offset + after),
                            .signal = signal,
                            .answer = bout.onset,
                            .effect = bout.offset};
        if (frame.offered(one)) found.push_back(one);
    }
    best_first(found, [](const Candidate& one, const Candidate& next) {
        return one.effect - one.answer > next.effect - next.answer;
    });
    return found;
}

std::vector<Candidate> pause_candidates(const Account& account) {
    const MomentFrame frame{account};
    const Stretches turned_to = unite(account.seen.child.bid, account.seen.child.engage);
    std::vector<Candidate> found;
    for (std::uint32_t i = 0; i < account.not_nows.size(); ++i) {
        const measure::NotNow& pause = account.not_nows[i];
        if (pause.outcome != measure::Respect::respected || !is_free(account, pause.episode)) continue;
        const auto back = turned_to.first_from(pause.offset);
        if (!back || *back - pause.offset > after) continue;
        const Candidate one{.theme = Theme::not_now,
                            .time = frame.around(pause.onset, *back + after),
                            .signal = pause.onset,
                            .answer = pause.onset,
                            .effect = *back,
                            .place = i};
        if (frame.offered(one)) found.push_back(one);
    }
    best_first(found, [](const Candidate& one, const Candidate& next) {
        return one.effect - one.signal > next.effect - next.signal;
    });
    return found;
}

std::vector<Candidate> repair_candidates(const Account& account) {
    const MomentFrame frame{account};
    std::vector<Candidate> found;
    for (std::uint32_t i = 0; i < account.breaks.size(); ++i) {
        const measure::Break& mended = account.breaks[i];
        if (mended.outcome != measure::Outcome::repaired || !is_free(account, mended.opened_in)) continue;
        const Instant answer = mended.first_answer.value_or(mended.close);
        const Instant effect = frame.effect_of(mended, answer);
        const Candidate one{.theme = Theme::repair,
                            .time = frame.around(mended.onset, effect),
                            .signal = mended.onset,
                            .answer = answer,
                            .effect = effect,
                            .place = i,
                            .answers = mended_on(account, mended)};
        if (answer < effect && MomentFrame::fits(one)) found.push_back(one);
    }
    best_first(found, [&](const Candidate& one, const Candidate& next) {
        return account.breaks[one.place].depth > account.breaks[next.place].depth;
    });
    return found;
}

} // namespace attune::report
