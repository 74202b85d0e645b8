// SPDX-License-Identifier: Apache-2.0
#include <attune/report/moment_list.hpp>

#include <attune/report/session.hpp>
#include <attune/report/told_moment.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace attune::report {
namespace {

using measure::Account;

/// In a theme the ones never shown in front.
std::vector<ListedMoment> all_moments(const Account& account, const TimesShown& shown) {
    const bool frightening = frightens(account);
    std::vector<ListedMoment> all;
    for (const Candidate& moment : candidates(account))
        if (moment.strength() || !frightening) all.push_back({moment, 0, shown ? shown(moment.time) : 0});
    std::stable_sort(all.begin(), all.end(), [](const ListedMoment& one, const ListedMoment& next) {
        return std::tuple{one.moment.theme, one.shown} < std::tuple{next.moment.theme, next.shown};
    });
    return all;
}

} // namespace

std::vector<ListedMoment> listed_moments(const Account& account, const ListWish& wish) {
    std::vector<ListedMoment> all = all_moments(account, wish.shown);
    std::vector<Candidate> offered;
    for (const ListedMoment& listed : all) offered.push_back(listed.moment);
    std::vector<ListedMoment> list;
    for (const Candidate& chosen : session(offered, {.theme = wish.theme})) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const ListedMoment& listed) {
            return listed.moment.number == chosen.number;
        });
        found->in_session = list.size() + 1;
        list.push_back(*found);
    }
    std::copy_if(all.begin(), all.end(), std::back_inserter(list), [&](const ListedMoment& listed) {
        return listed.in_session == 0 && (!wish.theme || listed.moment.theme == *wish.theme);
    });
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
    const Instant half_way = moment.signal + (moment.effect - moment.signal) / 2;
    return {moment.signal, moment.answer == moment.signal ? half_way : moment.answer, moment.effect};
}

std::string title(const Speaker& speaker, const ListedMoment& listed) {
    return fmt::format("{}: {}", listed.moment.number,
                       speaker.say(fmt::format("theme.{}", name(listed.moment.theme))));
}

} // namespace attune::report
