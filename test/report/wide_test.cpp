// SPDX-License-Identifier: Apache-2.0
#include <test/report/small_recording.hpp>

#include <attune/report/variable_name.hpp>
#include <attune/report/wide.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace attune::report {
namespace {

std::size_t count(const std::string& text, char sign) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), sign));
}

TEST_CASE("a variable has a name that every statistics program takes") {
    CHECK(variable_name("answered", "bid", "") == "answered_bid");
    CHECK(variable_name("answered", "", "n") == "answered_n");
    CHECK(variable_name("depth", "turn away", "low") == "depth_turn_away_low");
    CHECK(variable_name("break_step", "none -> bid", "n") == "break_step_none_bid_n");
    CHECK(variable_name("repair", "by the child's bid", "") == "repair_by_the_childs_bid");
    const std::string longer = variable_name("break_step", "turn away -> alarm, first 5 s", "excess");
    CHECK(longer.size() == 32);
    CHECK(longer.starts_with("break_step_turn_away"));
    CHECK(longer.ends_with("_excess"));
}

TEST_CASE("words that are cut or spelled anew keep apart") {
    std::set<std::string> names;
    for (const auto* part :
         {"comfort", "Comfort", "Blick zur Mutter", "Blick zur Müttër", "视线",
          "a very long part of a measure, the first", "a very long part of a measure, the second"}) {
        const std::string name = variable_name("share_of_time", part, "low");
        CHECK(name.size() <= 32);
        CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos);
        CHECK(names.insert(name).second);
    }
}

TEST_CASE("the wide table has a row for each episode and a column for each number") {
    const measure::Account account = test::small_account();
    const Wide wide{account};
    const std::string table = wide.table();
    CHECK(count(table, '\n') == 3); // heading, play, still
    CHECK(table.starts_with("recording,child,caregiver,episode,instructed,onset_s,offset_s,watched_s,"
                            "answered_any,answered_any_x,answered_any_n,answered_any_low,answered_any_high,"
                            "answered_any_exp,answered_any_expx,answered_any_nlow,answered_any_nhigh,"
                            "answered_any_excess,answered_any_index,answered_any_p,"));
    CHECK(table.find("\n\"small, \"\"quoted\"\"\",\"Mia, 6\",MOT,play,0,0,120,120,0.5714285714285714,4,7,")
          != std::string::npos);
    CHECK(table.find("\n\"small, \"\"quoted\"\"\",\"Mia, 6\",MOT,still,1,120,150,30,,,,")
          != std::string::npos);
}

TEST_CASE("the dictionary explains every variable of the table, and no two have one name") {
    const measure::Account account = test::small_account();
    const Wide wide{account};
    std::set<std::string> names;
    for (const WideVariable& variable : wide.variables()) {
        CHECK(names.insert(variable.name).second);
        CHECK(variable.name.size() <= 32);
    }
    CHECK(count(wide.dictionary(), '\n') == 1 + 8 + wide.variables().size());
    CHECK(
        wide.dictionary().find("\nanswered_any,\"Share of cues answered, any\",share,0 to 1,answered,any,How "
                               "many of the child's cues were answered in their window?\n")
        != std::string::npos);
    CHECK(wide.dictionary().find("\nanswered_any_low,\"Share of cues answered, any: 95 % interval, lower "
                                 "end\",,,answered,any,")
          != std::string::npos);
}

TEST_CASE("two parts of one spelling still have two variables") {
    measure::Account account = test::small_account();
    account.results[1].part = "an-y";
    account.results[0].part = "an y";
    const Wide wide{account};
    CHECK(wide.variables().front().name == "answered_an_y");
    std::set<std::string> names;
    for (const WideVariable& variable : wide.variables()) CHECK(names.insert(variable.name).second);
}

TEST_CASE("a variable is named the same whatever else was measured") {
    measure::Account account = test::small_account();
    const Wide all{account};
    account.results.erase(account.results.begin(), account.results.begin() + 3);
    const Wide fewer{account};
    for (const WideVariable& variable : fewer.variables()) {
        const auto same = [&](const WideVariable& one) { return one.name == variable.name; };
        CHECK(std::any_of(all.variables().begin(), all.variables().end(), same));
    }
}

} // namespace
} // namespace attune::report
