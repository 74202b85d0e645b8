// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/invocation.hpp>

#include <apps/attune/failure.hpp>
#include <attune/timeline/progress.hpp>

#include <doctest/doctest.h>

using namespace attune::app;

namespace {

/// A program with one verb of one word and two of two, and what they were told.
struct Kitchen {
    Program program;
    std::string file;
    std::optional<double> window;
    unsigned shifts = 1000;
    bool strict = false;
    std::vector<std::string> only;

    Kitchen() {
        program.command("measure", "Measure")
            .argument("FILE", file, "the recording")
            .option("--window", "SECONDS", window, "how long an answer may take")
            .option("--shifts", "N", shifts, "how often")
            .option("--only", "ID,...", only, "which measures")
            .flag("--strict", strict, "any finding is an error");
        program.command("codebook propose", "Propose").argument("FILE", file, "the recording");
        program.command("codebook check", "Check").required_option("--codebook", "CB", file, "the codebook");
    }

    Invocation ask(std::vector<std::string_view> words) const { return understand(program, words); }

    std::string refusal(std::vector<std::string_view> words) const {
        try {
            ask(words);
        } catch (const Failure& failure) {
            CHECK(failure.code() == ExitCode::usage);
            return failure.what();
        }
        return "";
    }
};

} // namespace

TEST_CASE("options and places fill their variables, in any order") {
    Kitchen kitchen;
    const auto invocation = kitchen.ask({"measure", "--window", "2.5", "a.eaf", "--shifts=50", "--strict"});
    CHECK(invocation.wish == Invocation::Wish::run);
    CHECK(invocation.command->words() == "measure");
    CHECK(kitchen.file == "a.eaf");
    CHECK(kitchen.window == 2.5);
    CHECK(kitchen.shifts == 50);
    CHECK(kitchen.strict);
}

TEST_CASE("what is not given keeps its value") {
    Kitchen kitchen;
    kitchen.ask({"measure", "a.eaf"});
    CHECK_FALSE(kitchen.window.has_value());
    CHECK(kitchen.shifts == 1000);
    CHECK_FALSE(kitchen.strict);
}

TEST_CASE("a list takes commas and repetition") {
    Kitchen kitchen;
    kitchen.ask({"measure", "a.eaf", "--only", "met,latency", "--only=ledger"});
    CHECK(kitchen.only == std::vector<std::string>{"met", "latency", "ledger"});
}

TEST_CASE("an option takes the next word even where it begins with a dash") {
    Kitchen kitchen;
    kitchen.ask({"measure", "a.eaf", "--window", "-1"});
    CHECK(kitchen.window == -1.0);
}

TEST_CASE("after two dashes a file may begin with a dash") {
    Kitchen kitchen;
    kitchen.ask({"measure", "--", "--odd.eaf"});
    CHECK(kitchen.file == "--odd.eaf");
}

TEST_CASE("a file may be called like a verb, or like standard input") {
    Kitchen kitchen;
    CHECK(kitchen.ask({"measure", "codebook"}).command->words() == "measure");
    CHECK(kitchen.file == "codebook");
    kitchen.ask({"measure", "measure"});
    CHECK(kitchen.file == "measure");
    kitchen.ask({"codebook", "propose", "check"});
    CHECK(kitchen.file == "check");
    kitchen.ask({"measure", "-"});
    CHECK(kitchen.file == "-");
}

TEST_CASE("verbs of two words are found by both") {
    Kitchen kitchen;
    CHECK(kitchen.ask({"codebook", "propose", "a.eaf"}).command->words() == "codebook propose");
    CHECK(kitchen.refusal({"codebook", "burn"})
          == "there is no verb \"codebook burn\" (there is \"codebook propose\" and \"codebook check\"); "
             "`attune --help` lists them");
    CHECK(kitchen.refusal({"codebook"})
          == "there is no verb \"codebook\" (there is \"codebook propose\" and \"codebook check\"); "
             "`attune --help` lists them");
}

TEST_CASE("help is given before anything is required") {
    Kitchen kitchen;
    CHECK(kitchen.ask({"--help"}).command == nullptr);
    CHECK(kitchen.ask({"measure", "--help"}).wish == Invocation::Wish::help);
    CHECK(kitchen.ask({"measure", "-h"}).command->words() == "measure");
    CHECK(kitchen.ask({"--version"}).wish == Invocation::Wish::version);
}

TEST_CASE("what does not fit is named with what would") {
    Kitchen kitchen;
    const std::string hint = "; `attune measure --help` shows what it takes";
    CHECK(kitchen.refusal({"measure", "a.eaf", "--shifts", "many"})
          == "--shifts wants a whole number, not \"many\"");
    CHECK(kitchen.refusal({"measure", "a.eaf", "--shifts", "-5"})
          == "--shifts wants a whole number, not \"-5\"");
    CHECK(kitchen.refusal({"measure", "a.eaf", "--window", "2,5"}) == "--window wants a number, not \"2,5\"");
    CHECK(kitchen.refusal({"measure", "a.eaf", "--window", "inf"})
          == "--window wants a finite number, not \"inf\"");
    CHECK(kitchen.refusal({"measure", "a.eaf", "--window"}) == "--window wants SECONDS after it" + hint);
    CHECK(kitchen.refusal({"measure", "a.eaf", "--strict=yes"}) == "--strict is a switch and takes no value");
    CHECK(kitchen.refusal({"measure", "a.eaf", "--strict", "--strict"}) == "--strict is given twice");
    CHECK(kitchen.refusal({"measure", "a.eaf", "--wndow", "2"})
          == "`attune measure` has no option --wndow (did you mean \"--window\"?)" + hint);
    CHECK(kitchen.refusal({"measure", "a.eaf", "b.eaf"})
          == "`attune measure` can do nothing with \"b.eaf\"" + hint);
    CHECK(kitchen.refusal({"measure"}) == "`attune measure` needs FILE: the recording" + hint);
    CHECK(kitchen.refusal({"codebook", "check"})
          == "`attune codebook check` needs --codebook CB: the codebook; "
             "`attune codebook check --help` shows what it takes");
}
