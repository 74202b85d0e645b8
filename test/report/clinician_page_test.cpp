// SPDX-License-Identifier: Apache-2.0
#include <test/report/page_values.hpp>
#include <test/report/random_account.hpp>
#include <test/report/readable.hpp>
#include <test/report/small_recording.hpp>
#include <test/report/written_account.hpp>

#include <attune/report/clinician_page.hpp>
#include <attune/report/json.hpp>
#include <attune/report/messages.hpp>
#include <attune/report/wording.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <vector>

using namespace attune;
using attune::test::account_of;
using attune::test::count;
using attune::test::readable;

namespace {

std::string page_of(const measure::Account& account, std::string_view language = "en",
                    const report::Naming& naming = {}) {
    return report::clinician_page(account, test::small_provenance(),
                                  report::Speaker{report::Messages::in(language), naming},
                                  {.help = report::HelpLines::in(language)});
}

const std::string four_moments = R"(episode,play,,,0,150
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
)";

} // namespace

TEST_CASE("a share of none or all is told inside of its interval, and one is not told as several") {
    std::string rows = "episode,play,,,0,150\n";
    for (const int second : {5, 35, 65, 95, 125})
        rows += "child,bid,voice,neutral," + std::to_string(second) + "," + std::to_string(second) + ".3\n";
    const auto said = [&](const std::string& answers, std::string_view language) {
        return readable(page_of(account_of({.rows = rows + answers}), language));
    };
    const std::string late = "caregiver,answer,face,positive,20,21\n";
    const std::string once = "caregiver,answer,face,positive,6,7\n";
    std::string each;
    for (const std::string second : {"6,7", "36,37", "66,67", "96,97", "126,127"})
        each += "caregiver,answer,face,positive," + second + "\n";
    CHECK(count(said(late, "en"),
                "of 0 of 5 fully watched calls: 0\u00a0% (95\u00a0% interval up to 85\u00a0%).")
          == 1);
    CHECK(count(said(late, "de"),
                "Auf 0 von 5 Rufen, deren ganzes Fenster zu sehen war, kam darin eine Antwort: "
                "0\u00a0% (95-%-Intervall bis 85\u00a0%).")
          == 1);
    CHECK(count(said(each, "en"),
                "of 5 of 5 fully watched calls: 100\u00a0% (95\u00a0% interval 15\u00a0% or more).")
          == 1);
    CHECK(count(said(each, "de"), "100\u00a0% (95-%-Intervall ab 15\u00a0%).") == 1);
    CHECK(count(said(once, "en"), "An answer came within the window of 1 of 5 fully watched calls: 20\u00a0%")
          == 1);
}

TEST_CASE("a table names signals and answers without a sentence around them") {
    const std::string german = readable(page_of(account_of({.rows = four_moments}), "de"));
    CHECK(count(german, "ein Laut\n\nIhr Gesicht\n") == 1);
    CHECK(count(readable(page_of(account_of({.rows = four_moments}))), "a sound\n\nyour face\n") == 1);
}

TEST_CASE("a session is told as signal, what you did, what came next") {
    const std::string text = readable(page_of(account_of({.rows = four_moments})));
    CHECK(count(text, "0:03.5\u20130:10.5\n") >= 1);
    CHECK(count(text, "Here your child turns to you with a sound.\n") >= 1);
    CHECK(count(text, "You answer with your face; the first answer begins 0.50\u00a0s after the signal.\n")
          >= 1);
    CHECK(count(text, "5\u00a0s after that answer your child is with you.\n") >= 1);
    CHECK(count(text,
                "Here your child turns to you, and no answer is seen in what was coded. Your child turns "
                "away.\n")
          == 1);
    CHECK(count(text, "Then you come, with your touch.\n") == 1);
    CHECK(count(text, "4.0\u00a0s after it began, your child is calm.\n") >= 1);
}

TEST_CASE("the cards stand strength, strength, almost, strength") {
    const std::string page = page_of(account_of({.rows = four_moments}));
    CHECK(count(page, "<li class=\"card strength\"") == 3);
    CHECK(count(page, "<li class=\"card almost\"") == 1);
    const auto almost = page.find("card almost");
    CHECK(almost > page.find("card strength"));
    CHECK(almost < page.rfind("card strength"));
}

TEST_CASE("every number on the clinician's page is the number of the JSON that its part names") {
    std::vector<measure::Account> accounts{account_of({.rows = four_moments}),
                                           account_of({.rows = std::string{test::session}}),
                                           test::small_account()};
    for (std::uint64_t seed = 1; seed <= 40; ++seed) accounts.push_back(test::random_account(seed));
    std::size_t shown = 0;
    for (const measure::Account& account : accounts) {
        const auto json = nlohmann::json::parse(report::json(account, test::provenance_of(account)));
        const std::string page = page_of(account);
        CHECK(test::numbers_not_of_the_json(page, json) == "");
        shown += test::numbers_in(readable(page)).size();
    }
    CHECK(shown > 2000);
}

TEST_CASE("a number that is another's is found, wherever it stands") {
    const measure::Account account = account_of({.rows = four_moments});
    const auto json = nlohmann::json::parse(report::json(account, test::provenance_of(account)));
    const std::string page = page_of(account);
    const auto with = [&](const std::string& right, const std::string& wrong) {
        std::string changed = page;
        REQUIRE(changed.find(right) != std::string::npos);
        changed.replace(changed.find(right), right.size(), wrong);
        return count(test::numbers_not_of_the_json(changed, json), "\n");
    };
    CHECK(with("begins 0.50", "begins 5") == 1); // 5 s is the reaction: a number of the JSON
    CHECK(with("0:03.5\u20130:10.5", "0:10.5\u20130:03.5") == 1);
    CHECK(with("<td>0:05.0</td>", "<td>0:40.0</td>") == 1); // the time of another cue
    CHECK(with("It rests on 4 calls", "It rests on 3 calls") == 1);
    CHECK(with("<h2>By theme</h2>", "<h2>By theme 4</h2>") == 1);
}

TEST_CASE("what the page is not stands before the first moment") {
    const std::string page = page_of(account_of({.rows = four_moments}));
    const auto at = page.find("class=\"not-this\"");
    REQUIRE(at != std::string::npos);
    CHECK(at < page.find("id=\"session\""));
    CHECK(count(page, "class=\"not-this\"") == 1);
}

TEST_CASE("a share that coincidence could give is told beside it") {
    // The child looks for two seconds while the caregiver looks nearly all the time.
    std::string rows = "episode,free,,,0,240\n";
    for (int k = 0; k < 12; ++k)
        rows += "child,engage,gaze,," + std::to_string(20 * k + 9) + "," + std::to_string(20 * k + 11)
                + "\ncaregiver,answer,gaze,," + std::to_string(20 * k + 1) + "," + std::to_string(20 * k + 17)
                + "\n";
    const measure::Account account = account_of({.rows = rows});
    const std::string text = readable(page_of(account));
    std::size_t told = 0;
    for (const measure::Result& result : account.results) {
        const bool is_told = result.part == "opened by the child" || result.part == "ended by the child";
        if (result.measure != "shared_bout" || !is_told) continue;
        REQUIRE(result.chance);
        REQUIRE(result.chance->determined());
        CHECK(count(text, "By coincidence it would be " + report::percent((**result.chance).expected) + ".")
              >= 1);
        ++told;
    }
    CHECK(told == 2);
}

TEST_CASE("where coincidence is not known, that is said") {
    const std::string text = readable(page_of(account_of({.rows = std::string{test::session}})));
    CHECK(count(text, "What coincidence would give we do not know.") == 3);
}

TEST_CASE("a break that an instruction brought about says so in the list for supervision") {
    const std::string page = page_of(account_of({.rows = "episode,play,,,0,60\nepisode,still,still,,60,90\n"
                                                         "episode,reunion,,,90,150\n"
                                                         "child,bid,voice,neutral,20,20.3\n"
                                                         "child,withdraw,gaze,neutral,22,24\n"
                                                         "caregiver,answer,touch,neutral,23,30\n"
                                                         "child,engage,gaze,neutral,55,65\n"
                                                         "child,withdraw,gaze,neutral,66,70\n"
                                                         "caregiver,answer,touch,neutral,92,100\n"}));
    CHECK(count(page, "<td>turned away</td>") == 1);
    CHECK(count(page, "<td>turned away \u00b7 instructed</td>") == 1);
}

TEST_CASE("all full chains and all repairs are listed for supervision, by their numbers") {
    const std::string page = page_of(account_of({.rows = four_moments}));
    const std::string tables = page.substr(page.find("id=\"supervision\""));
    CHECK(count(tables, "<th scope=\"row\">1</th><td>0:05.0</td>") == 1);
    CHECK(count(tables, "<th scope=\"row\">") == 4);
}

TEST_CASE("where something was coded as frightening no break is offered, and supervision comes first") {
    const std::string page =
        page_of(account_of({.rows = four_moments + "caregiver,frighten,voice,negative,140,141\n"}));
    CHECK(count(page, "card almost") == 0);
    CHECK(count(page, "Please look at it with a supervisor first.") == 1);
}

TEST_CASE("with nothing to show the page says so, and says what it does not know") {
    const std::string text =
        readable(page_of(account_of({.rows = "episode,free,,,0,20\nchild,bid,voice,neutral,1,2\n"})));
    CHECK(count(text, "No moment was found that shows a signal") == 1);
    CHECK(count(text, "How often calls were answered we do not know: too little was seen.") == 1);
}

TEST_CASE("in German, with the name that was given and a comma in its numbers") {
    const std::string page = page_of(account_of({.rows = four_moments}), "de", {"Mia", "she"});
    CHECK(count(page, "<html lang=\"de\">") == 1);
    CHECK(count(page, "Hier wendet sich Mia mit einem Laut an Sie.") >= 1);
    CHECK(count(page, "die erste Antwort beginnt 0,50\u00a0s nach dem Signal.") >= 1);
    CHECK(count(readable(page), "your") == 0);
}

TEST_CASE("the clinician's page needs nothing but itself, and whatever a name holds stays text") {
    const std::string page =
        page_of(account_of({.rows = four_moments}), "en", {"<script>alert(1)</script>", ""});
    for (const std::string what :
         {"http://", "https://", " src=", " href=", "@import", "<link", "url(", "<script"})
        CHECK(count(page, what) == 0);
    CHECK(count(page, "&lt;script&gt;alert(1)") > 0);
    CHECK(count(page, "<h1") == 1);
}
