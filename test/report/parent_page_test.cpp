// SPDX-License-Identifier: Apache-2.0
#include <test/report/page_values.hpp>
#include <test/report/random_account.hpp>
#include <test/report/readable.hpp>
#include <test/report/small_recording.hpp>
#include <test/report/written_account.hpp>

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

struct Asked {
    std::string language = "en";
    report::Naming child{};
    std::string caregiver{};
    report::Numbers numbers = report::Numbers::left_out;
};

std::string page_of(const measure::Account& account, const Asked& asked = {}) {
    return report::parent_page(account, test::small_provenance(),
                               report::Speaker{report::Messages::in(asked.language), asked.child},
                               {.caregiver = asked.caregiver,
                                .numbers = asked.numbers,
                                .help = report::HelpLines::in(asked.language)});
}

const std::string calm = R"(episode,play,,,0,150
child,bid,voice,neutral,5,5.3
caregiver,answer,face,positive,5.5,7
child,engage,gaze,neutral,6,14
child,alarm,voice,negative,40,44
caregiver,answer,touch,neutral,41,50
child,bid,voice,neutral,80,80.3
child,withdraw,gaze,neutral,82,84
caregiver,answer,touch,neutral,83,90
child,bid,gaze,neutral,110,110.3
caregiver,answer,voice,positive,110.8,112
child,engage,gaze,neutral,111,119
child,bid,gaze,neutral,130,130.3
caregiver,answer,voice,positive,131,132
)";
/// A cry that goes on after an answer, and is not over when the recording ends.
const std::string crying = "child,alarm,voice,negative,141,150\ncaregiver,answer,touch,neutral,142,150\n";
const std::string frightening = "caregiver,frighten,voice,negative,139,140\n";

/// The text of one section.
std::string section(const std::string& page, const std::string& id) {
    const auto from = page.find("<section id=\"" + id + "\"");
    REQUIRE(from != std::string::npos);
    return readable(page.substr(from, page.find("</section>", from) - from));
}

} // namespace

TEST_CASE("three moments, strengths first and the break between them, each in three sentences") {
    const std::string page = page_of(account_of({.rows = calm}));
    CHECK(count(page, "<li class=\"moment strength\"") == 2);
    CHECK(count(page, "<li class=\"moment almost\"") == 1);
    CHECK(page.find("moment strength") < page.find("moment almost"));
    CHECK(page.find("moment almost") < page.rfind("moment strength"));
    const std::string text = section(page, "moments");
    CHECK(count(text, "Three moments to look at\n") == 1);
    CHECK(count(text, "Here your child turns to you with a sound.\n") == 1);
    CHECK(count(text, "You answer with your face.\n") == 1);
    CHECK(count(text, "A moment later your child is with you.\n") == 1);
    CHECK(count(text, "After that your child is calm.\n") == 1);
}

TEST_CASE("a moment in the same words as one before says so, and more than are shown are asked about") {
    const std::string chain = "child,bid,voice,neutral,5,5.3\ncaregiver,answer,face,positive,5.5,7\n"
                              "child,engage,gaze,neutral,6,14\n";
    const std::string later = "child,bid,voice,neutral,45,45.3\ncaregiver,answer,face,positive,45.5,47\n"
                              "child,engage,gaze,neutral,46,54\n";
    const std::string once =
        section(page_of(account_of({.rows = "episode,free,,,0,60\n" + chain})), "moments");
    CHECK(count(once, "A call, and you were there\n") == 1);
    CHECK(count(once, "There were more moments like these.") == 0);
    const std::string twice =
        section(page_of(account_of({.rows = "episode,free,,,0,60\n" + chain + later})), "moments");
    CHECK(count(twice, "A call, and you were there\n") == 1);
    CHECK(count(twice, "A call, and you were there, once more\n") == 1);
}

TEST_CASE("without being asked the page shows no number that was measured, before its foot") {
    std::vector<measure::Account> accounts{account_of({.rows = calm + crying}), test::small_account()};
    for (std::uint64_t seed = 1; seed <= 200; ++seed) accounts.push_back(test::random_account(seed));
    for (const measure::Account& account : accounts)
        for (const std::string& language : report::Messages::languages()) {
            std::string page = page_of(account, {.language = language});
            for (const char* mark :
                 {"<head>", "class=\"crying\"", "class=\"help-lines\"", "class=\"source\"", "<footer>"})
                page = test::without(std::move(page), mark);
            CHECK(test::numbers_in(readable(page)) == std::vector<std::string>{});
        }
}

TEST_CASE("the numbers that were asked for come last, and are those of the JSON") {
    std::vector<measure::Account> accounts{account_of({.rows = calm}), test::small_account()};
    for (std::uint64_t seed = 1; seed <= 40; ++seed) accounts.push_back(test::random_account(seed));
    std::size_t told = 0;
    for (const measure::Account& account : accounts) {
        const std::string page = page_of(account, {.numbers = report::Numbers::said});
        CHECK(page.find("id=\"numbers\"") > page.find("id=\"you\""));
        const auto json = nlohmann::json::parse(report::json(account, test::provenance_of(account)));
        CHECK(test::numbers_not_of_the_json(page, json) == "");
        told += count(page, "95\u00a0% interval");
    }
    CHECK(told > 20);
}

TEST_CASE("what to do when crying can not be stopped stands at the end of every page, in the same words") {
    const std::string block = section(page_of(account_of({.rows = calm})), "crying");
    CHECK(count(block, "Never shake, throw, hit, slam or jerk a baby.") == 1);
    CHECK(count(block, "999\n") == 1);
    for (const std::string& rows :
         {calm, calm + crying, calm + frightening, std::string{"episode,free,,,0,20\n"}})
        CHECK(section(page_of(account_of({.rows = rows})), "crying") == block);
    CHECK(section(page_of(account_of({.rows = calm}), {.child = {"Mia", "she"}}), "crying") == block);
}

TEST_CASE("where crying was not calmed the same words stand before the end too") {
    const auto shown = [](const std::string& rows) {
        return count(page_of(account_of({.rows = rows})), "id=\"crying-now\"") == 1;
    };
    CHECK_FALSE(shown(calm));
    CHECK(shown(calm + crying));
    const std::string time = "episode,free,,,0,500\n";
    const std::string held = "caregiver,answer,touch,neutral,101,230\n";
    CHECK_FALSE(shown(time + held + "child,alarm,voice,negative,100,159.9\n"));
    CHECK(shown(time + held + "child,alarm,voice,negative,100,160\n"));
    CHECK(shown(time + held + "child,alarm,voice,negative,100,120\nchild,alarm,voice,negative,149,160\n"));
    CHECK_FALSE(
        shown(time + held + "child,alarm,voice,negative,100,120\nchild,alarm,voice,negative,150,161\n"));
    const std::string there = "coverage,caregiver,touch,,0,500\n";
    CHECK_FALSE(shown(time + there + "child,alarm,voice,negative,100,120\n")); // over by itself
    CHECK(shown(time + there + "child,alarm,voice,negative,450,480\nchild,withdraw,gaze,neutral,480,500\n"));
    CHECK(shown(time + "child,alarm,voice,negative,100,120\n")); // of the child alone nobody knows
    const std::string page = page_of(account_of({.rows = calm + crying}));
    CHECK(section(page, "crying-now") == section(page, "crying"));
}

TEST_CASE("the block on crying is not hidden on paper") {
    const std::string page = page_of(account_of({.rows = calm}));
    CHECK(count(page, "display: none") == 0);
    CHECK(count(page, "visibility") == 0);
}

TEST_CASE("something frightening changes the page: somebody to talk to comes first, no break and no tip") {
    const std::string page = page_of(account_of({.rows = calm + frightening}));
    CHECK(page.find("id=\"talk\"") < page.find("id=\"moments\""));
    CHECK(count(page, "id=\"try\"") == 0);
    CHECK(count(page, "moment almost") == 0);
    const std::string text = section(page, "talk");
    CHECK(count(text, "It is right to talk about it soon") == 1);
    CHECK(count(text, "go to an emergency department at once") == 1);
    CHECK(count(text, "112\n") == 1);
    CHECK(count(section(page, "moments"), "There were also moments like these\n") == 1);
}

TEST_CASE("a tip that somebody chose is said to be chosen, even where something frightened") {
    const auto from = test::small_provenance();
    const report::Speaker speaker{report::Messages::in("en"), {}};
    const auto account = account_of({.rows = calm + frightening});
    const std::string page =
        report::parent_page(account, from, speaker,
                            {.help = report::HelpLines::in("en"), .tip = &report::tip("repair.too_loud")});
    CHECK(count(section(page, "try"), "If you were loud: calm yourself first") == 1);
    CHECK(count(section(page, "try"), "Chosen for you by the person who gave you this page.\n") == 1);
}

TEST_CASE("there is a word about the caregiver, and one thing to try with its source") {
    const std::string page = page_of(account_of({.rows = calm}));
    CHECK(
        section(page, "you")
        == "\n\nAnd you\n\nYou also need rest, and to talk with grown-ups. Both are part of caring. Speak to "
           "yourself as kindly as to your child. The next chance comes within a minute.\n");
    CHECK(
        section(page, "try")
        == "\n\nOne thing to try\n\nComing back can be tiny: a look, a hand, a name.\n\nChosen since the two "
           "of you found each other again in this recording.\n\nAfter: Tronick &amp; Gold 2020\n");
}

TEST_CASE("what nobody noted is said not to be known") {
    const std::string text = section(page_of(account_of({.rows = calm})), "not-known");
    CHECK(count(text, "Nobody noted anything of your eyes and your body here, so of that we do not know.")
          == 1);
    const std::string little =
        page_of(account_of({.rows = "episode,free,,,0,20\nchild,bid,voice,neutral,1,2\n"}));
    CHECK(count(section(little, "not-known"), "We saw only little of the two of you.") == 1);
    CHECK(count(section(little, "try"), "This recording shows too little to choose by") == 1);
    CHECK(count(section(little, "moments"), "there is no moment that shows a signal") == 1);
}

TEST_CASE("people are called what somebody says they are called, in both languages") {
    const auto account = account_of({.rows = calm});
    const std::string german =
        page_of(account, {.language = "de", .child = {"Mia", "she"}, .caregiver = "Oma Ruth"});
    CHECK(count(german, "<html lang=\"de\">") == 1);
    CHECK(count(german, "<h1>Sie und Mia</h1>") == 1);
    CHECK(count(german, "für Oma Ruth,") == 1);
    CHECK(count(german, "Einen Moment später ist sie bei Ihnen.") == 1);
    CHECK(count(page_of(account, {.child = {"Mia", "he"}}), "A moment later he is with you.") == 1);
    CHECK(count(page_of(account, {.child = {"Mia", "they"}}), "A moment later Mia is with you.") == 1);
    CHECK(count(page_of(account, {.child = {"", "she"}}), "A moment later she is with you.") == 1);
    CHECK(count(readable(german), "your") == 0);
    CHECK(count(page_of(account), "<h1>You and your child</h1>") == 1);
    CHECK(count(page_of(account), "CHI") == 0);
}

TEST_CASE("purpose, window, coder, agreement and how much was seen stand at the foot") {
    const std::string page = page_of(account_of({.rows = calm}));
    const std::string foot = readable(page.substr(page.find("<footer>")));
    for (const char* part :
         {"Made for looking at moments together", "It can not say what anybody is like",
          "5 calls of the child, 5 of", "An answer counts until 2\u00a0s after the call",
          "Nobody said who coded it.", "agreement is not known", "attune 1.2.3, from small.csv (SHA-256 "})
        CHECK(count(foot, part) == 1);
}

TEST_CASE("the parent's page needs nothing but itself, and whatever a name holds stays text") {
    const std::string page =
        page_of(account_of({.rows = calm}), {.child = {"<script>x</script>", ""}, .caregiver = "<b>&"});
    for (const std::string what :
         {"http://", "https://", " src=", " href=", "@import", "<link", "url(", "<script"})
        CHECK(count(page, what) == 0);
    CHECK(count(page, "&lt;b&gt;&amp;") == 1);
    CHECK(count(page, "<h1") == 1);
}
