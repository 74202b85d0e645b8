// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/completion.hpp>

#include <doctest/doctest.h>

using namespace attune::app;

namespace {

Option option_of(std::string value) {
    return {"--option", std::move(value), "", "", false, Destination{[](std::string_view) {}}};
}

} // namespace

TEST_CASE("small words are offered, capitals stand for something") {
    const Option window = option_of("turn|lena|SECONDS");
    CHECK(spaced(alternatives(window).fixed) == "turn lena");
    CHECK_FALSE(alternatives(window).file);
    const Option json = option_of("FILE|-");
    CHECK(spaced(alternatives(json).fixed) == "-");
    CHECK(alternatives(json).file);
    const Option list = option_of("ID,...");
    CHECK(alternatives(list).fixed.empty());
    const Option strict = option_of("");
    CHECK(alternatives(strict).fixed.empty());
}

TEST_CASE("verbs of two words are reached in two steps") {
    Program program;
    program.command("read", "");
    program.command("codebook propose", "");
    program.command("codebook check", "");
    using Words = std::vector<std::string_view>;
    CHECK(next_words(program, "") == Words{"read", "codebook"});
    CHECK(next_words(program, "codebook") == Words{"propose", "check"});
    CHECK(next_words(program, "read").empty());
    CHECK(first_of_two(program) == Words{"codebook"});
}

TEST_CASE("a quote in a help text does not end the shell's string") {
    CHECK(shell_quoted("the child's id") == "'the child'\\''s id'");
}
