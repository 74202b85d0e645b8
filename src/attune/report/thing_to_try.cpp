// SPDX-License-Identifier: Apache-2.0
#include <attune/report/thing_to_try.hpp>

#include <attune/measure/exchanges.hpp>
#include <attune/report/asked.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace attune::report {
namespace {

using measure::Account;
using measure::Break;
using measure::NotNow;
using measure::Reaction;
using measure::Row;
using measure::Status;

template <typename Things, typename Question>
const typename Things::value_type* first(const Things& things, Question question) {
    const auto found = std::find_if(things.begin(), things.end(), question);
    return found == things.end() ? nullptr : &*found;
}

bool saw_enough(const Account& account) {
    Duration watched{0};
    for (std::size_t i = 0; i < account.seen.episodes.size(); ++i)
        if (!account.seen.instructed(i)) watched += account.seen.watched_in(i).length();
    const auto complete =
        std::count_if(account.ledger.rows.begin(), account.ledger.rows.end(),
                      [&](const Row& row) { return row.cue.complete && is_free(account, row.cue.episode); });
    return watched >= measure::least_watched && static_cast<std::size_t>(complete) >= measure::least_cues;
}

bool still_upset(const Row& row) {
    return row.cue.act == Act::alarm
           && (row.status == Status::unanswered || row.reaction == Reaction::stays
               || row.reaction == Reaction::worsens);
}

/// The tip for a distraction by its kind, where the word for the kind is one that everybody uses.
std::string_view busy_tip(const Account& account, Instant moment) {
    const auto on = [&](std::initializer_list<std::string_view> kinds) {
        return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
            const auto known = account.seen.distractions.find(std::string{kind});
            return known != account.seen.distractions.end() && known->second.holding(moment);
        });
    };
    if (on({"phone", "telephone", "smartphone"})) return "busy.name_the_phone";
    if (on({"tv", "television", "screen"})) return "busy.screen_off";
    return "not_now.say_when";
}

/// The first occasion that is there, and the key of its tip.
struct Choice {
    Occasion because;
    std::string_view key;
};

Choice choose(const Account& account) {
    const auto& rows = account.ledger.rows;
    const auto here = [&](const Row& row) { return is_free(account, row.cue.episode); };
    if (!saw_enough(account)) return {Occasion::too_little, "kindness.one_breath"};
    if (first(rows, [&](const Row& row) { return here(row) && still_upset(row); }))
        return {Occasion::crying, account.seen.in_use.caregiver.contains(Channel::touch)
                                      ? "touch.hold_to_the_end"
                                      : "face.calm_first"};
    if (const NotNow* pause = first(account.not_nows, [&](const NotNow& one) {
            return one.outcome == measure::Respect::chased && is_free(account, one.episode);
        }))
        return {Occasion::pauses,
                pause->channels.contains(Channel::gaze) ? "eyes.wait_for_the_look" : "not_now.respect"};
    if (const Row* row = first(rows, [&](const Row& one) {
            return here(one) && one.cue.complete && one.in_distraction && one.status == Status::unanswered;
        }))
        return {Occasion::busy, busy_tip(account, row->cue.onset)};
    const auto broke = [&](auto question) {
        return first(account.breaks,
                     [&](const Break& one) { return is_free(account, one.opened_in) && question(one); })
               != nullptr;
    };
    if (broke([](const Break& one) { return one.opening == measure::Opening::unavailable; }))
        return {Occasion::apart, "not_now.come_back"};
    if (broke([](const Break& one) { return one.outcome == measure::Outcome::repaired; }))
        return {Occasion::mended, "repair.tiny"};
    if (measure::exchanges(account.ledger, account.options).empty())
        return {Occasion::turns, "pace.count_to_five"};
    return {Occasion::together, "pace.begin_and_end"};
}

} // namespace

std::string_view name(Occasion occasion) {
    constexpr std::array<std::string_view, 8> names{"too_little", "crying", "pauses", "busy",
                                                    "apart",      "mended", "turns",  "together"};
    return names[static_cast<std::size_t>(occasion)];
}

ThingToTry thing_to_try(const Account& account) {
    const Choice choice = choose(account);
    return {choice.because, &tip(choice.key)};
}

} // namespace attune::report
