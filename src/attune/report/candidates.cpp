// SPDX-License-Identifier: Apache-2.0
#include <attune/report/candidates.hpp>

#include <attune/measure/exchanges.hpp>
#include <attune/measure/shared_bout.hpp>
#include <attune/report/moment_words.hpp>

#include <algorithm>
#include <tuple>

namespace attune::report {

using namespace std::chrono_literals;

namespace {

using measure::Account;
using measure::Reaction;
using measure::Row;

constexpr Duration before = 1500ms;
constexpr Duration after = 1s;
constexpr Duration shortest = 4s;
constexpr Duration longest = 12s;
constexpr Duration shortest_together = 2s;

/// Finds the moments of one kind after the other.
class Search {
public:
    explicit Search(const Account& account)
        : account_{account}, rows_{account.ledger.rows}, watched_{account.seen.watched} {}

    /// A full chain: a complete cue of a free episode, an answer after it, and contact or calm after that.
    std::vector<Candidate> chains() const {
        std::vector<Candidate> found;
        for (std::uint32_t i = 0; i < rows_.size(); ++i) {
            const Row& row = rows_[i];
            if (!answered_by_itself(row)) continue;
            const bool settles = row.reaction == Reaction::settles;
            if (!settles && row.reaction != Reaction::joins) continue;
            Candidate one{.theme = settles ? Theme::comfort : Theme::focus,
                          .time = around(row.cue.onset, *row.answer + account_.options.reaction),
                          .signal = row.cue.onset,
                          .answer = *row.answer,
                          .effect = *row.answer + account_.options.reaction,
                          .place = i,
                          .signals = row.cue.channels,
                          .answers = row.answer_channels};
            if (offered(one)) found.push_back(one);
        }
        best_first(found, shown_before);
        return found;
    }

    /// Of each exchange the beginning that fits, with at least two answers.
    std::vector<Candidate> turns() const {
        std::vector<Candidate> found;
        for (const measure::Exchange& exchange : measure::exchanges(account_.ledger, account_.options))
            if (const auto one = beginning_of(exchange); one && offered(*one)) found.push_back(*one);
        best_first(found,
                   [](const Candidate& one, const Candidate& next) { return one.answered > next.answered; });
        return found;
    }

    /// A time together that the child opened and ended.
    std::vector<Candidate> together() const {
        const ByPartner<Stretches> engaged = measure::engaged_time(account_.seen);
        std::vector<Candidate> found;
        for (const measure::SharedBout& bout :
             measure::shared_bouts(engaged.child, engaged.caregiver, account_.seen.watched)) {
            const bool childs = bout.opened == measure::Whose::child && bout.ended == measure::Whose::child;
            const auto episode = account_.seen.episode_at(bout.onset);
            if (!childs || bout.length() < shortest_together || !is_free(episode)) continue;
            const auto own = engaged.child.holding(bout.onset);
            const Instant signal = own ? own->onset() : bout.onset;
            const Candidate one{.theme = Theme::beginnings,
                                .time = around(signal, bout.offset + after),
                                .signal = signal,
                                .answer = bout.onset,
                                .effect = bout.offset};
            if (offered(one)) found.push_back(one);
        }
        best_first(found, [](const Candidate& one, const Candidate& next) {
            return one.effect - one.answer > next.effect - next.answer;
        });
        return found;
    }

    /// The child turned away, nothing pressed, and the child came back without being called.
    std::vector<Candidate> respected() const {
        std::vector<Candidate> found;
        for (std::uint32_t i = 0; i < account_.not_nows.size(); ++i) {
            const measure::NotNow& pause = account_.not_nows[i];
            if (pause.outcome != measure::Respect::respected || !is_free(pause.episode)) continue;
            const auto back = comes_back(pause.offset);
            if (!back || *back - pause.offset > after) continue;
            const Candidate one{.theme = Theme::not_now,
                                .time = around(pause.onset, *back + after),
                                .signal = pause.onset,
                                .answer = pause.onset,
                                .effect = *back,
                                .place = i};
            if (offered(one)) found.push_back(one);
        }
        best_first(found, [](const Candidate& one, const Candidate& next) {
            return one.effect - one.signal > next.effect - next.signal;
        });
        return found;
    }

    std::vector<Candidate> repairs() const {
        std::vector<Candidate> found;
        for (std::uint32_t i = 0; i < account_.breaks.size(); ++i) {
            const measure::Break& mended = account_.breaks[i];
            if (mended.outcome != measure::Outcome::repaired || !is_free(mended.opened_in)) continue;
            const Candidate one{.theme = Theme::repair,
                                .time = around(mended.onset, mended.close),
                                .signal = mended.onset,
                                .answer = mended.first_answer.value_or(mended.close),
                                .effect = mended.close,
                                .place = i,
                                .answers = mended_on(account_, mended)};
            if (fits(one)) found.push_back(one);
        }
        best_first(found, [this](const Candidate& one, const Candidate& next) {
            return account_.breaks[one.place].depth > account_.breaks[next.place].depth;
        });
        return found;
    }

private:
    static bool answered_by_itself(const Row& row) {
        return row.answer && !row.coincident && !row.instructed && row.cue.complete;
    }

    bool is_free(std::optional<std::size_t> episode) const {
        return episode && !account_.seen.instructed(*episode);
    }

    /// When the child bids or engages, from `moment` on.
    std::optional<Instant> comes_back(Instant moment) const {
        return unite(account_.seen.child.bid, account_.seen.child.engage).first_from(moment);
    }

    Interval around(Instant from, Instant until) const {
        const Instant first = watched_.holding(from).value_or(Interval{from, from + tick}).onset();
        const Instant onset = std::max(first, from - before);
        return {onset, std::min(std::max(until, onset + shortest), onset + longest)};
    }

    /// Whether what came next can be seen in it.
    static bool fits(const Candidate& one) { return one.effect <= one.time.offset(); }

    /// A strength: all of it can be seen, and nothing in it pushes away or frightens.
    bool offered(const Candidate& one) const {
        const auto& directed = account_.seen.directed;
        auto act =
            std::lower_bound(directed.begin(), directed.end(), one.time.onset(),
                             [](const measure::Bout& bout, Instant moment) { return bout.onset < moment; });
        for (; act != directed.end() && act->onset < one.time.offset(); ++act)
            if (act->act == Act::rebuff || act->act == Act::frighten) return false;
        return fits(one);
    }

    std::optional<Candidate> beginning_of(const measure::Exchange& exchange) const {
        const Row& first = rows_[exchange.cues.front()];
        std::optional<Candidate> longest_yet;
        Candidate one{.theme = Theme::pace,
                      .time = around(first.cue.onset, first.cue.onset),
                      .signal = first.cue.onset,
                      .answer = first.answer.value_or(first.cue.onset),
                      .effect = first.cue.onset,
                      .place = exchange.cues.front(),
                      .signals = first.cue.channels};
        for (const std::uint32_t position : exchange.cues) {
            const Row& row = rows_[position];
            ++one.turns;
            if (!answered_by_itself(row)) break;
            ++one.answered;
            one.effect = *row.answer;
            one.time = around(one.signal, one.effect + after);
            if (!fits(one)) break;
            if (one.answered >= 2) longest_yet = one;
        }
        return longest_yet;
    }

    template <typename Before>
    static void best_first(std::vector<Candidate>& found, Before stands_before) {
        std::stable_sort(found.begin(), found.end(), stands_before);
    }

    const Account& account_;
    const std::vector<Row>& rows_;
    const Stretches& watched_;
};

} // namespace

bool shown_before(const Candidate& one, const Candidate& next) {
    if (one.answers.size() != next.answers.size()) return one.answers.size() > next.answers.size();
    return std::tuple{one.latency(), one.place} < std::tuple{next.latency(), next.place};
}

std::string_view name(Theme theme) {
    switch (theme) {
    case Theme::focus: return "focus";
    case Theme::comfort: return "comfort";
    case Theme::pace: return "pace";
    case Theme::not_now: return "not_now";
    case Theme::beginnings: return "beginnings";
    case Theme::repair: break;
    }
    return "repair";
}

std::vector<Candidate> candidates(const Account& account) {
    const Search search{account};
    std::vector<Candidate> all = search.chains();
    for (std::vector<Candidate> some :
         {search.turns(), search.respected(), search.together(), search.repairs()})
        all.insert(all.end(), some.begin(), some.end());
    std::stable_sort(all.begin(), all.end(),
                     [](const Candidate& one, const Candidate& next) { return one.theme < next.theme; });
    return all;
}

bool frightens(const Account& account) {
    return std::any_of(account.seen.directed.begin(), account.seen.directed.end(),
                       [](const measure::Bout& bout) { return bout.act == Act::frighten; });
}

} // namespace attune::report
