// SPDX-License-Identifier: Apache-2.0
#include <attune/report/moments.hpp>

#include <attune/report/moment_words.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {

using namespace std::chrono_literals;

namespace {

using measure::Account;
using measure::Break;
using measure::Reaction;
using measure::Row;

constexpr Duration before = 1500ms;
constexpr Duration longest = 12s;

bool is_full_chain(const Row& row) {
    return row.answer && !row.coincident && !row.instructed && row.cue.complete
           && (row.reaction == Reaction::joins || row.reaction == Reaction::settles);
}

/// The positions of full chains, the ones to show first in front.
std::vector<std::size_t> chains(const Account& account) {
    const std::vector<Row>& rows = account.ledger.rows;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (is_full_chain(rows[i])) found.push_back(i);
    std::stable_sort(found.begin(), found.end(), [&](std::size_t one, std::size_t next) {
        const std::size_t more = rows[one].answer_channels.size();
        const std::size_t less = rows[next].answer_channels.size();
        if (more != less) return more > less;
        return *rows[one].answer - rows[one].cue.onset < *rows[next].answer - rows[next].cue.onset;
    });
    return found;
}

Interval around(const Account& account, Instant from, Instant until) {
    const Instant first = account.seen.watched.holding(from).value_or(Interval{from, from + tick}).onset();
    const Instant onset = std::max(first, from - before);
    return {onset, std::min(std::max(until, onset + 4s), onset + longest)};
}

Moment moment_of(const Account& account, std::size_t index) {
    const Row& row = account.ledger.rows[index];
    const std::string_view call = row.cue.act == Act::alarm ? "was in alarm" : "called";
    const std::string_view then = row.reaction == Reaction::settles ? "calm" : "with the caregiver";
    return {around(account, row.cue.onset, *row.answer + account.options.reaction),
            fmt::format("cue-{}", index + 1),
            fmt::format("The child {} by {}. An answer by {} came after {}; {} later the child was {}.", call,
                        listed(row.cue.channels), listed(row.answer_channels),
                        length_words(*row.answer - row.cue.onset), chosen_words(account.options.reaction),
                        then)};
}

std::string far_words(measure::Stage depth) {
    switch (depth) {
    case measure::Stage::bid: return ", the child called again";
    case measure::Stage::turn_away: return ", the child turned away";
    case measure::Stage::alarm: return ", the child was in alarm";
    case measure::Stage::none: break;
    }
    return {};
}

/// The break that went furthest and was mended within reach of one look; none: no such break.
std::optional<Moment> repair(const Account& account) {
    const Break* best = nullptr;
    for (const Break& found : account.breaks) {
        const bool free = !found.opened_in || !account.seen.instructed(*found.opened_in);
        const bool fits =
            found.outcome == measure::Outcome::repaired && found.close - found.onset <= longest - before;
        if (free && fits && (!best || found.depth > best->depth)) best = &found;
    }
    if (!best) return std::nullopt;
    return Moment{
        around(account, best->onset, best->close), fmt::format("break-{}", best - account.breaks.data() + 1),
        fmt::format("A call passed without an answer seen{}. {} later the contact was mended by {}.",
                    far_words(best->depth), length_words(best->close - best->onset),
                    listed(mended_on(account, *best)))};
}

} // namespace

std::vector<Moment> moments(const Account& account) {
    const std::vector<std::size_t> found = chains(account);
    const auto mended = found.size() >= 2 ? repair(account) : std::nullopt;
    // With three strengths or more, two stand before the repair; with two, one.
    const std::size_t ahead = found.size() >= 3 ? 2 : 1;
    std::vector<Moment> chosen;
    for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), 3); ++i) {
        if (i == ahead && mended) chosen.push_back(*mended);
        chosen.push_back(moment_of(account, found[i]));
    }
    return chosen;
}

} // namespace attune::report
