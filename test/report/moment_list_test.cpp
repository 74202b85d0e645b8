// SPDX-License-Identifier: Apache-2.0
#include <attune/report/moment_list.hpp>

#include <test/report/random_account.hpp>

#include <attune/report/moment_csv.hpp>
#include <attune/report/moment_text.hpp>
#include <attune/report/moment_tiers.hpp>
#include <attune/report/session.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace attune;
using namespace std::chrono_literals;
using report::ListedMoment;

namespace {

constexpr std::uint64_t recordings = 300;

std::vector<ListedMoment> of_session(const std::vector<ListedMoment>& list) {
    std::vector<ListedMoment> chosen;
    std::copy_if(list.begin(), list.end(), std::back_inserter(chosen),
                 [](const ListedMoment& listed) { return listed.in_session > 0; });
    return chosen;
}

} // namespace

TEST_CASE("every moment that may be offered is in the list once, the session first and in its order") {
    std::size_t moments = 0;
    for (std::uint64_t seed = 1; seed <= recordings; ++seed) {
        CAPTURE(seed);
        const measure::Account account = test::random_account(seed);
        const auto candidates = report::candidates(account);
        const auto list = report::listed_moments(account);
        const auto breaks = std::count_if(candidates.begin(), candidates.end(),
                                          [](const report::Candidate& one) { return !one.strength(); });
        const auto hidden = report::frightens(account) ? static_cast<std::size_t>(breaks) : 0;
        CHECK(list.size() == candidates.size() - hidden);
        std::set<std::uint32_t> numbers;
        for (const ListedMoment& listed : list) {
            REQUIRE(listed.moment.number >= 1);
            CHECK(numbers.insert(listed.moment.number).second);
            CHECK(candidates[listed.moment.number - 1].time == listed.moment.time);
            CHECK(candidates[listed.moment.number - 1].theme == listed.moment.theme);
        }
        const auto session = report::session(candidates, {.with_break = !report::frightens(account)});
        const auto first = of_session(list);
        REQUIRE(first.size() == session.size());
        for (std::size_t i = 0; i < session.size(); ++i) {
            CHECK(list[i].in_session == i + 1);
            CHECK(list[i].moment.time == session[i].time);
        }
        moments += list.size();
    }
    CHECK(moments > recordings);
}

TEST_CASE("a session prefers what was not shown, and numbers stay as they were") {
    std::size_t changed = 0;
    for (std::uint64_t seed = 1; seed <= recordings; ++seed) {
        CAPTURE(seed);
        const measure::Account account = test::random_account(seed);
        const auto before = of_session(report::listed_moments(account));
        if (before.empty()) continue;
        const Interval shown = before.front().moment.time;
        const auto list = report::listed_moments(
            account, {.shown = [&](const Interval& time) { return time == shown ? 2U : 0U; }});
        for (const ListedMoment& listed : list) {
            CHECK(listed.shown == (listed.moment.time == shown ? 2 : 0));
            CHECK(report::candidates(account)[listed.moment.number - 1].time == listed.moment.time);
        }
        const report::Theme theme = before.front().moment.theme;
        const bool has_others = std::any_of(list.begin(), list.end(), [&](const ListedMoment& one) {
            return one.moment.theme == theme && one.shown == 0;
        });
        if (!has_others) continue;
        CHECK(list.front().moment.time != shown);
        ++changed;
    }
    CHECK(changed > recordings / 10);
}

TEST_CASE("a session holds nothing that was shown where it can be as long without") {
    std::size_t fresh = 0;
    for (std::uint64_t seed = 1; seed <= recordings; ++seed) {
        CAPTURE(seed);
        const measure::Account account = test::random_account(seed);
        const auto all = report::candidates(account);
        std::vector<report::Candidate> unseen;
        for (const report::Candidate& one : all)
            if (one.number % 2 == 0) unseen.push_back(one);
        const auto shown = [&](const Interval& time) {
            return static_cast<std::size_t>(std::none_of(unseen.begin(), unseen.end(),
                                                         [&](const auto& one) { return one.time == time; }));
        };
        const auto chosen = report::fresh_session(all, {}, shown);
        CHECK(chosen.size() >= report::session(unseen).size());
        if (chosen.size() > report::session(unseen).size()) continue;
        for (const report::Candidate& one : chosen) CHECK(shown(one.time) == 0);
        fresh += chosen.empty() ? 0 : 1;
    }
    CHECK(fresh > 10);
}

TEST_CASE("a list of one theme has nothing else") {
    std::size_t found = 0;
    for (std::uint64_t seed = 1; seed <= recordings; ++seed) {
        CAPTURE(seed);
        const measure::Account account = test::random_account(seed);
        for (const ListedMoment& listed : report::listed_moments(account, {.theme = report::Theme::focus})) {
            CHECK(listed.moment.theme == report::Theme::focus);
            ++found;
        }
    }
    CHECK(found > recordings / 10);
}

TEST_CASE("the child's line says that it is a guess, in every language") {
    for (const std::string& language : report::Messages::languages())
        for (const auto& [key, text] : report::Messages::in(language).all()) {
            CAPTURE(key);
            if (key.starts_with("maybe."))
                CHECK((text.starts_with("Maybe: '") || text.starts_with("Vielleicht: '")));
        }
}

TEST_CASE("the table, the tiers and the text hold every moment, and no id") {
    const report::Speaker speaker{report::Messages::in("en"), {}};
    for (std::uint64_t seed = 1; seed <= recordings / 10; ++seed) {
        CAPTURE(seed);
        const measure::Account account = test::random_account(seed);
        const auto list = report::listed_moments(account);
        const std::string csv = report::moment_csv(speaker, account, list);
        CHECK(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')) == list.size() + 1);
        const Timeline tiers = report::moment_tiers(speaker, account, list, {{"film.mp4", {}, 5s}});
        CHECK(tiers.people().empty());
        CHECK(tiers.media().front() == Medium{"film.mp4", {}, 5s});
        std::size_t states = 0;
        for (const StateTrack& track : tiers.states()) states += track.states().size();
        CHECK(states == 3 * list.size());
        const std::string text = report::moment_text(speaker, account, list, report::Length::everything);
        CHECK(text.find(account.seen.ids.child) == std::string::npos);
        for (const ListedMoment& listed : list)
            CHECK(text.find(speaker.number_range(listed.moment.time)) != std::string::npos);
    }
}
