// SPDX-License-Identifier: Apache-2.0
#include <test/report/written_account.hpp>

#include <attune/report/strip.hpp>

#include <doctest/doctest.h>

using namespace attune;
using attune::test::account_of;
using attune::test::count;
using namespace std::string_literals;

namespace {

std::string drawn_strip(const measure::Account& account) {
    report::Markup page;
    report::strip(page, account, report::Speaker::english());
    return std::move(page).take();
}

} // namespace

TEST_CASE("every cue is drawn once, with what became of it in words") {
    const auto account = account_of({.rows = std::string{test::session}});
    const std::string strip = drawn_strip(account);
    REQUIRE(account.ledger.rows.size() == 12);
    CHECK(count(strip, "class=\"cue ") == 12);
    for (std::size_t i = 1; i <= 12; ++i) CHECK(count(strip, "id=\"cue-" + std::to_string(i) + "\"") == 1);
    CHECK(
        count(
            strip,
            "aria-label=\"Cue 1 at 0:03.0: a bid by gaze and voice, positive. Answered after 0.90\u00a0s by "
            "face and voice. The child was engaged 5\u00a0s later.")
        == 1);
    CHECK(count(strip, "Cue 2 at 0:12.0: a bid by voice. No answer seen in what was coded until 0:14.0.")
          == 2); // as label and as title
}

TEST_CASE("a line joins each answered cue to its answer, and no other") {
    const auto account = account_of({.rows = std::string{test::session}});
    CHECK(count(drawn_strip(account), "class=\"link\"") == 4);
}

TEST_CASE("every break is drawn, what was let go is not") {
    const auto account = account_of({.rows = std::string{test::session}});
    std::size_t shown = 0;
    for (const measure::Break& found : account.breaks) shown += !found.let_go();
    REQUIRE(shown + 1 == account.breaks.size());
    CHECK(count(drawn_strip(account), "class=\"break\"") == shown);
    CHECK(count(drawn_strip(account), "stage-alarm") == 4);
}

TEST_CASE("instructed episodes are hatched and time that was not watched is shown") {
    const std::string strip = drawn_strip(account_of({.rows = std::string{test::session}}));
    CHECK(count(strip, "class=\"instructed\"") == 1);
    CHECK(count(strip, "still (instructed)") == 1);
    CHECK(count(strip, "Not watched: 1:30.0–1:35.0") == 1);
}

TEST_CASE("a recording of ten minutes takes two rows; what crosses from one to the next is drawn in both") {
    const std::string rows = "episode,free,,,0,600\nchild,bid,voice,neutral,299.5,300.5\n"
                             "caregiver,answer,touch,positive,300.2,310\n";
    const std::string strip = drawn_strip(account_of({.rows = rows}));
    CHECK(count(strip, "class=\"row marks\"") == 2);
    CHECK(count(strip, "class=\"cue ") == 1);
    CHECK(count(strip, "<rect class=\"bid\"") == 2);
    CHECK(count(strip, "class=\"link\"") == 2);
    CHECK(count(strip, "From 0:00 to 5:00") == 1);
    CHECK(count(strip, "From 5:00 to 10:00") == 1);
}

TEST_CASE("without episodes the strip begins where somebody first looked, with them where the first begins") {
    const std::string late = "coverage,child,*,,1500,1560\ncoverage,caregiver,*,,1510,1560\n"
                             "child,bid,voice,neutral,1520,1521\ncaregiver,answer,face,positive,1522,1523\n";
    const std::string alone = drawn_strip(account_of({.rows = late}));
    CHECK(count(alone, "class=\"row marks\"") == 1);
    CHECK(count(alone, "From 25:00 to 26:00") == 1);
    CHECK(count(alone, "data-from-s=\"1500\"") == 1);
    CHECK(count(drawn_strip(account_of({.rows = "episode,play,,,1200,1560\n" + late})), "From 20:00 to ")
          == 1);
}

TEST_CASE("only channels in use have a lane") {
    const std::string strip = drawn_strip(account_of(
        {.rows = "episode,free,,,0,60\nchild,bid,voice,neutral,1,2\ncaregiver,answer,face,positive,2,3\n"}));
    CHECK(count(strip, "class=\"channel\"") == 2);
    CHECK(count(strip, ">pace<") == 0);
}

TEST_CASE("an id that is markup stays text") {
    const std::string strip =
        drawn_strip(account_of({.rows = std::string{test::session}, .ids = {"<b>x</b>", "\"onload=\"y"}}));
    CHECK(count(strip, "<b>") == 0);
    CHECK(count(strip, "&lt;b&gt;x&lt;/b&gt;") == 1);
    CHECK(count(strip, "\"onload") == 0);
}

TEST_CASE("an hour is drawn act by act, a day is not") {
    const std::string answer = "caregiver,answer,face,positive,2,3\n";
    CHECK(report::drawn_act_by_act(account_of({.rows = "episode,free,,,0,3600\n" + answer})));
    CHECK(!report::drawn_act_by_act(account_of({.rows = "episode,day,,,0,57600\n" + answer})));
}
