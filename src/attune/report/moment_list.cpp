// SPDX-License-Identifier: Apache-2.0
#include <attune/report/moment_list.hpp>

#include <attune/report/told_moment.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;

/// Where something frightens, no break.
std::vector<Candidate> offered(const Account& account, const TimesShown& shown) {
    std::vector<Candidate> all = unseen_first(candidates(account), shown);
    if (frightens(account)) std::erase_if(all, [](const Candidate& moment) { return !moment.strength(); });
    return all;
}

bool holds(const std::vector<ListedMoment>& list, const Candidate& moment) {
    return std::any_of(list.begin(), list.end(),
                       [&](const ListedMoment& listed) { return listed.moment.number == moment.number; });
}

} // namespace

std::vector<ListedMoment> listed_moments(const Account& account, const ListWish& wish) {
    const std::vector<Candidate> all = offered(account, wish.shown);
    const auto times = [&](const Candidate& moment) { return wish.shown ? wish.shown(moment.time) : 0; };
    std::vector<ListedMoment> list;
    for (const Candidate& moment : fresh_session(all, {.theme = wish.theme}, wish.shown))
        list.push_back({moment, list.size() + 1, times(moment)});
    for (const Candidate& moment : all)
        if ((!wish.theme || moment.theme == *wish.theme) && !holds(list, moment))
            list.push_back({moment, 0, times(moment)});
    return list;
}

std::string sentence(const Speaker& speaker, const Account& account, const Candidate& moment) {
    const ToldMoment words = told(speaker, account, moment, Numbers::left_out);
    return fmt::format("{} {} {}", words.signal, words.did, words.next);
}

std::string maybe(const Speaker& speaker, const Account& account, const Candidate& moment) {
    switch (moment.theme) {
    case Theme::pace: return speaker.say("maybe.pace");
    case Theme::not_now: return speaker.say("maybe.not_now");
    case Theme::beginnings: return speaker.say("maybe.beginnings");
    case Theme::repair: return speaker.say("maybe.repair");
    case Theme::focus:
    case Theme::comfort: break;
    }
    const bool alarm = account.ledger.rows[moment.place].cue.act == Act::alarm;
    return speaker.say(alarm ? "maybe.alarm" : "maybe.bid");
}

std::array<Instant, 3> still_instants(const Candidate& moment) {
    constexpr Duration seen_apart = std::chrono::milliseconds{400};
    const bool at_once = moment.effect - moment.signal < seen_apart;
    const Instant effect = at_once ? moment.time.offset() : moment.effect;
    const Instant half_way = moment.signal + (effect - moment.signal) / 2;
    return {moment.signal, moment.answer == moment.signal ? half_way : moment.answer, effect};
}

std::string title(const Speaker& speaker, const ListedMoment& listed) {
    return fmt::format("{}: {}", listed.moment.number,
                       speaker.say(fmt::format("theme.{}", name(listed.moment.theme))));
}

} // namespace attune::report
