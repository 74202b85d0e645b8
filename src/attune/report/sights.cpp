// SPDX-License-Identifier: Apache-2.0
#include <attune/report/sights.hpp>

#include <attune/measure/comfort.hpp>
#include <attune/measure/orientation.hpp>
#include <attune/measure/positive_touch.hpp>
#include <attune/measure/presence.hpp>
#include <attune/measure/shared_bout.hpp>
#include <attune/measure/turns.hpp>
#include <attune/report/asked.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;
using measure::Break;
using measure::Row;

constexpr std::size_t most = 3;

/// Watched time of the free episodes together.
Stretches free_time(const Account& account) {
    const auto scope = widest_free(account);
    return scope ? measure::watched_in(account.seen, *scope) : Stretches{};
}

std::vector<Sight> longest(std::vector<Interval> stretches) {
    std::stable_sort(stretches.begin(), stretches.end(),
                     [](const Interval& one, const Interval& next) { return one.length() > next.length(); });
    stretches.erase(stretches.begin() + std::ptrdiff_t(std::min(most, stretches.size())), stretches.end());
    std::sort(stretches.begin(), stretches.end(),
              [](const Interval& one, const Interval& next) { return one.onset() < next.onset(); });
    std::vector<Sight> sights;
    for (const Interval& one : stretches) sights.push_back({one});
    return sights;
}

std::vector<Sight> longest(const Account& account, const Stretches& time) {
    const Stretches seen = intersection(time, free_time(account));
    return longest({seen.intervals().begin(), seen.intervals().end()});
}

/// The first rows of the ledger for which `counts`, each from the cue to the end of its answer's time to act.
template <typename Counts>
std::vector<Sight> first_rows(const Account& account, Counts counts) {
    std::vector<Sight> sights;
    const std::vector<Row>& rows = account.ledger.rows;
    for (std::size_t i = 0; i < rows.size() && sights.size() < most; ++i) {
        const Row& row = rows[i];
        if (!row.answer || row.instructed || !row.cue.complete || !counts(row)) continue;
        sights.push_back({Interval{row.cue.onset, std::max(*row.answer, row.cue.onset + tick)},
                          fmt::format("cue-{}", i + 1)});
    }
    return sights;
}

template <typename Counts>
std::vector<Sight> first_breaks(const Account& account, Counts counts) {
    std::vector<Sight> sights;
    for (std::size_t i = 0; i < account.breaks.size() && sights.size() < most; ++i) {
        const Break& found = account.breaks[i];
        if (is_free(account, found.opened_in) && !found.let_go() && counts(found))
            sights.push_back({Interval{found.onset, std::max(found.close, found.onset + tick)},
                              fmt::format("break-{}", i + 1)});
    }
    return sights;
}

std::vector<Sight> first_together(const Account& account, measure::Whose measure::SharedBout::*deed) {
    const ByPartner<Stretches> engaged = measure::engaged_time(account.seen);
    std::vector<Sight> sights;
    for (const measure::SharedBout& bout :
         measure::shared_bouts(engaged.child, engaged.caregiver, account.seen.watched)) {
        if (sights.size() == most) break;
        if (bout.*deed == measure::Whose::child && is_free(account, account.seen.episode_at(bout.onset)))
            sights.push_back({Interval{bout.onset, bout.offset}});
    }
    return sights;
}

/// The longest of what both spend their time with at once.
std::vector<Sight> longest_shared(const Account& account, const ByPartner<Stretches>& time) {
    std::vector<Interval> together;
    for (const measure::SharedBout& bout :
         measure::shared_bouts(time.child, time.caregiver, account.seen.watched))
        if (is_free(account, account.seen.episode_at(bout.onset)))
            together.emplace_back(bout.onset, bout.offset);
    return longest(std::move(together));
}

} // namespace

std::vector<Sight> no_sights(const Account&) {
    return {};
}

std::vector<Sight> turned_to(const Account& account) {
    return longest(account, measure::oriented_time(account.seen));
}

std::vector<Sight> lapses_of_focus(const Account& account) {
    const auto scope = widest_free(account);
    if (!scope) return {};
    return longest(measure::lapses(account.seen, *scope, measure::focused_time(account.seen)));
}

std::vector<Sight> distractions(const Account& account) {
    return longest(account, account.seen.distracted);
}

std::vector<Sight> touches(const Account& account) {
    return longest(account, measure::positive_touch_time(account.seen));
}

std::vector<Sight> alarms(const Account& account) {
    return longest(account, account.seen.child.alarm);
}

std::vector<Sight> mutual_gazes(const Account& account) {
    return longest_shared(account, measure::engaged_time(account.seen, Channel::gaze));
}

std::vector<Sight> times_with_a_thing(const Account& account) {
    return longest_shared(account, account.seen.with_object);
}

std::vector<Sight> pleasant_times(const Account& account) {
    return longest(account, measure::positive_time(account.seen));
}

std::vector<Sight> turns_taken(const Account& account) {
    std::vector<Sight> sights;
    const measure::Floor floor = measure::floor_of(measure::voice_time(account.seen), account.seen.watched);
    for (const measure::TurnChange& change : floor.changes) {
        if (sights.size() == most) break;
        if (change.to == Partner::caregiver && is_free(account, account.seen.episode_at(change.onset)))
            sights.push_back({Interval{change.onset, change.onset + tick}});
    }
    return sights;
}

std::vector<Sight> answered_cues(const Account& account) {
    return first_rows(account, [](const Row& row) { return row.answered(); });
}

std::vector<Sight> mirrored_bids(const Account& account) {
    return first_rows(account, [](const Row& row) { return row.mirrored == measure::Mirrored::yes; });
}

std::vector<Sight> supported_alarms(const Account& account) {
    return first_rows(account, [](const Row& row) { return row.mirrored == measure::Mirrored::support; });
}

std::vector<Sight> opened_by_child(const Account& account) {
    return first_together(account, &measure::SharedBout::opened);
}

std::vector<Sight> ended_by_child(const Account& account) {
    return first_together(account, &measure::SharedBout::ended);
}

std::vector<Sight> respected(const Account& account) {
    std::vector<Sight> sights;
    for (const measure::NotNow& pause : account.not_nows) {
        if (sights.size() == most) break;
        if (pause.outcome == measure::Respect::respected && is_free(account, pause.episode))
            sights.push_back({Interval{pause.onset, pause.offset}});
    }
    return sights;
}

std::vector<Sight> breaks(const Account& account) {
    return first_breaks(account, [](const Break&) { return true; });
}

std::vector<Sight> repairs(const Account& account) {
    return first_breaks(account,
                        [](const Break& found) { return found.outcome == measure::Outcome::repaired; });
}

} // namespace attune::report
