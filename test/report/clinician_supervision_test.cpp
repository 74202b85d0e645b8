// SPDX-License-Identifier: Apache-2.0
#include <test/report/page_values.hpp>
#include <test/report/readable.hpp>
#include <test/report/small_recording.hpp>
#include <test/report/written_account.hpp>

#include <attune/report/clinician_page.hpp>
#include <attune/report/json.hpp>
#include <attune/report/messages.hpp>
#include <attune/report/parent_page.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace attune;
using attune::test::account_of;
using attune::test::count;
using attune::test::readable;

namespace {

std::string page_of(const measure::Account& account, std::string_view language = "en") {
    return report::clinician_page(account, test::small_provenance(),
                                  report::Speaker{report::Messages::in(language), {}},
                                  {.help = report::HelpLines::in(language)});
}

std::string parents_page_of(const measure::Account& account) {
    return report::parent_page(account, test::small_provenance(),
                               report::Speaker{report::Messages::in("en"), {}},
                               {.numbers = report::Numbers::said, .help = report::HelpLines::in("en")});
}

// The ten minutes of docs/measure/inconsolable.md, with a child who also turns away while it cries.
const std::string rocked = "episode,play,,,0,600\nchild,alarm,voice,negative,60,200\n"
                           "child,alarm,voice,negative,220,400\ncaregiver,answer,touch,neutral,100,300\n"
                           "child,withdraw,gaze,neutral,150,170\n";

std::string supervision(const std::string& page) {
    return readable(page.substr(page.rfind("<section", page.find("id=\"supervision\""))));
}

} // namespace

TEST_CASE("long crying stands in the list for supervision, with a word that points to help") {
    const measure::Account account = account_of({.rows = rocked});
    const std::string text = supervision(page_of(account));
    CHECK(count(text, "1\n\n1:00.0\n\n5\u00a0min 40\u00a0s\n\n5\u00a0min 20\u00a0s\n\n3\u00a0min 20\u00a0s\n")
          == 1);
    CHECK(count(text, "so that help can be offered") == 1);
    const auto json = nlohmann::json::parse(report::json(account, test::provenance_of(account)));
    CHECK(json.at("inconsolable").at(0).at("length_s") == 340);
    CHECK(test::numbers_not_of_the_json(page_of(account), json) == "");
}

TEST_CASE("where nobody cried for long the list says so, and lets the word about help be") {
    const std::string text = supervision(page_of(test::small_account()));
    CHECK(count(text, "Long crying that answers did not end\n\nNone in what was coded.\n") == 1);
    CHECK(count(text, "so that help can be offered") == 0);
}

TEST_CASE("calling and turning away at once is said for supervision alone") {
    const measure::Account account = account_of({.rows = rocked});
    const std::string page = page_of(account);
    const std::string text = supervision(page);
    CHECK(count(text, "1\n\n2:30.0\n\n20.0\u00a0s\n") == 1);
    CHECK(
        count(text, "Beginnings of calling and turning away at once: 1 in 10\u00a0min watched, 0.10 a minute")
        == 1);
    CHECK(count(text, "For supervision alone.") == 1);
    CHECK(count(readable(page.substr(0, page.rfind("<section", page.find("id=\"supervision\"")))), "at once")
          == 0);
    CHECK(count(readable(parents_page_of(account)), "turning away at once") == 0);
}

TEST_CASE(
    "long crying and turning away while calling in an instructed episode are marked so in their lists") {
    std::string asked = rocked;
    asked.replace(0, asked.find('\n'), "episode,still,still,,0,160\nepisode,reunion,,,160,600");
    asked += "child,withdraw,gaze,neutral,200,210\nchild,withdraw,gaze,neutral,230,240\n";
    const measure::Account account = account_of({.rows = asked});
    const auto lists = [&](std::string_view language) {
        const std::string text = supervision(page_of(account, language));
        return text.substr(text.find(language == "en" ? "Long crying" : "Langes Weinen"));
    };
    const std::string english = lists("en"), german = lists("de");
    CHECK(count(english, "1\n\n1:00.0 · instructed\n\n5\u00a0min 40\u00a0s\n") == 1);
    CHECK(count(english, "1\n\n2:30.0 · instructed\n\n20.0\u00a0s\n") == 1);
    CHECK(count(english, "2\n\n3:50.0\n\n10.0\u00a0s\n") == 1);
    CHECK(count(german, "1\n\n1:00,0 · mit Anweisung\n\n5\u00a0min 40\u00a0s\n") == 1);
    CHECK(count(german, "1\n\n2:30,0 · mit Anweisung\n\n20,0\u00a0s\n") == 1);
    CHECK(count(german, "2\n\n3:50,0\n\n10,0\u00a0s\n") == 1);
    CHECK(count(english, "at once: 1 in ") == 1);
}

TEST_CASE("a tone that was pleasant about as long as unpleasant is told as about nothing, without a sign") {
    const measure::Account account = account_of(
        {.rows = "episode,play,,,0,3000\nchild,alarm,voice,negative,100,102\n"
                 "child,engage,voice,positive,1100,1101\ncaregiver,answer,voice,neutral,2000,2001\n"});
    CHECK(count(readable(page_of(account)),
                "was about 0\u00a0% of it (95\u00a0% interval about 0\u00a0% to about 0\u00a0%)")
          == 1);
    CHECK(count(readable(page_of(account, "de")), "etwa 0\u00a0% davon") == 1);
    const auto json = nlohmann::json::parse(report::json(account, test::provenance_of(account)));
    CHECK(test::numbers_not_of_the_json(page_of(account), json) == "");
}

TEST_CASE("where one channel of the child was coded nobody could see it call and turn away at once") {
    const measure::Account account =
        account_of({.rows = "episode,play,,,0,60\nchild,alarm,voice,negative,5,9\n"
                            "caregiver,answer,voice,neutral,6,9\n"});
    CHECK(count(supervision(page_of(account)), "or fewer than two channels of the child were coded.") == 1);
}

TEST_CASE("the mirror measure stands on no page for a clinician or a parent") {
    const measure::Account account = test::small_account();
    for (const std::string& page : {page_of(account), page_of(account, "de"), parents_page_of(account)})
        CHECK(count(page, "child_response") == 0);
}

TEST_CASE(
    "a clinician is told of gaze, pace, turns, play and comfort; a parent of what needs no explaining") {
    std::string rows = "episode,play,,,0,240\n";
    for (int k = 0; k < 24; ++k) {
        const auto at = [&](double offset) { return std::to_string(10 * k + offset); };
        rows += "child,engage,voice,positive," + at(1) + "," + at(2) + "\ncaregiver,answer,voice,neutral,"
                + at(3) + "," + at(4) + "\nchild,engage,gaze,neutral," + at(1) + "," + at(5)
                + "\ncaregiver,answer,gaze,neutral," + at(2) + "," + at(6) + "\n";
    }
    const measure::Account account = account_of({.rows = rows});
    const std::string text = readable(page_of(account));
    CHECK(count(text, "both looked at each other for 30\u00a0% of the time") == 1);
    CHECK(count(text, "In 24 stretches of 10 s you began 1.00 times as much as the child") == 1);
    CHECK(count(text, "24 times in all, there were 1.0\u00a0s between the voices at the median") == 1);
    CHECK(count(text, "How much of the time both played with a thing we do not know") == 1);
    CHECK(count(text, "less the time in an unpleasant one was 10\u00a0% of it") == 1);
    CHECK(count(text, "It can be seen at 0:02.0, 0:12.0, 0:22.0.") >= 1);
    const std::string parents = readable(parents_page_of(account));
    CHECK(count(parents, "looked at each other") == 0);
    CHECK(count(parents, "calls whose whole window was watched") + count(parents, "we do not know") >= 1);
    const auto json = nlohmann::json::parse(report::json(account, test::provenance_of(account)));
    CHECK(test::numbers_not_of_the_json(page_of(account), json) == "");
}
