// SPDX-License-Identifier: Apache-2.0
#include <test/report/written_account.hpp>

#include <attune/report/asked.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::report;
using attune::test::account_of;

namespace {

const std::string some_acts = "child,bid,voice,neutral,1,2\ncaregiver,answer,face,positive,2,3\n";

std::vector<std::string> headings(const std::string& rows) {
    const auto account = account_of({.rows = rows + some_acts});
    std::vector<std::string> found;
    for (const measure::Scope& scope : scopes(account.seen))
        found.push_back(heading(account, scope, report::Speaker::english()));
    return found;
}

} // namespace

TEST_CASE("a scope is called by its episodes") {
    CHECK(headings("") == std::vector<std::string>{"whole recording"});
    CHECK(headings("episode,play,,,0,60\n") == std::vector<std::string>{"play"});
    CHECK(headings("episode,play,,,0,30\nepisode,still,still,,30,60\nepisode,reunion,,,60,90\n")
          == std::vector<std::string>{"play", "still (instructed)", "reunion", "play and reunion together"});
}

TEST_CASE("a result says where it was taken as the headings do, and a contrast from where to where") {
    const auto account = account_of(
        {.rows = "episode,play,,,0,30\nepisode,still,still,,30,60\nepisode,reunion,,,60,90\n" + some_acts});
    CHECK(place(account, "play", false, report::Speaker::english()) == "play");
    CHECK(place(account, "free", false, report::Speaker::english()) == "play and reunion together");
    CHECK(place(account, "still", true, report::Speaker::english()) == "still (instructed)");
    CHECK(place(account, "play -> reunion", false, report::Speaker::english()) == "play → reunion");
    CHECK(place(account, "play -> still", true, report::Speaker::english()) == "play → still (instructed)");
}

TEST_CASE("figures draw three episodes beside each other, many only together") {
    const auto drawn = [](const std::string& rows) {
        const auto account = account_of({.rows = rows + some_acts});
        std::vector<std::string> found;
        for (const measure::Scope& scope : drawn_scopes(account)) found.push_back(scope.name);
        return found;
    };
    CHECK(drawn("episode,play,,,0,30\nepisode,still,still,,30,60\nepisode,reunion,,,60,90\n")
          == std::vector<std::string>{"play", "still", "reunion"});
    std::string many;
    for (int i = 0; i < 12; ++i)
        many += "episode,e" + std::to_string(i) + ",,," + std::to_string(10 * i) + ","
                + std::to_string(10 * i + 10) + "\n";
    CHECK(drawn(many) == std::vector<std::string>{"free"});
}

TEST_CASE("a share is told with its interval and its n") {
    CHECK(share_words({.value = 0.614, .count = 38, .of = 62, .interval = measure::Range{0.452, 0.751, "x"}},
                      report::Speaker::english())
          == "61\u00a0% (95\u00a0% interval 45–75\u00a0%; 38 of 62)");
}
