// SPDX-License-Identifier: Apache-2.0
#include <test/report/banned_words.hpp>

#include <attune/report/help_lines.hpp>
#include <attune/report/messages.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

#include <set>

using namespace attune;
using report::HelpLine;
using report::HelpLines;
using report::HelpLinesFault;

namespace {

HelpLinesFault fault(std::string_view toml) {
    return std::get<HelpLinesFault>(report::read_help_lines(toml));
}

} // namespace

TEST_CASE(
    "in every language the emergency numbers of several places stand, and nobody has checked them yet") {
    for (const std::string& language : report::Messages::languages()) {
        const HelpLines lines = HelpLines::in(language);
        std::set<std::string> numbers;
        for (const HelpLine& line : lines.lines) numbers.insert(line.call);
        CHECK(numbers == std::set<std::string>{"111", "112", "911", "999"});
        CHECK(lines.checked_by.empty());
        for (const HelpLine& line : lines.lines) CHECK(test::first_banned_word(language, line.who) == "");
    }
    CHECK_THROWS_WITH_AS(HelpLines::in("xx"), "no help lines in the language \"xx\"", Misuse);
}

TEST_CASE("a clinic's file says who, what to call, and when") {
    const auto lines = std::get<HelpLines>(report::read_help_lines(
        "checked_by = \"Team\"\n[[line]]\nwho = \"Baby clinic\"\ncall = \"030 123\"\nhours = \"9 to 5\"\n"));
    CHECK(lines.lines == std::vector{HelpLine{"Baby clinic", "030 123", "9 to 5"}});
    CHECK(lines.checked_by == "Team");
}

TEST_CASE("what is no help line is refused with its line, and nothing is guessed") {
    CHECK(fault("[[line]]\nwho = \"A\"\nnumber = \"1\"\n")
          == HelpLinesFault{
              3, "nothing is called number",
              "a file of help lines has checked_by and [[line]]; a line has who, call and hours"});
    CHECK(fault("[[line]]\nwho = \"A\"\ncall = 112\n")
          == HelpLinesFault{3, "call is no text", "Write it in quotes, telephone numbers too."});
    CHECK(fault("\n[[line]]\nwho = \"A\"\n")
          == HelpLinesFault{2, "a line needs who and call", "Add what is missing."});
    CHECK(fault("[[lines]]\nwho = \"A\"\ncall = \"1\"\n").what == "nothing is called lines");
    CHECK(fault("line = []\n").what == "nothing is called line");
    CHECK(fault("line = [\"112\"]\n").what == "nothing is called line");
    CHECK(fault("").what == "there is no [[line]]");
    CHECK(fault("[[line]]\nwho = A\n").line == 2);
    CHECK(fault("[line]\nwho = \"A\"\ncall = \"1\"\n").what == "nothing is called line");
}
