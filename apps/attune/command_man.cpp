// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/catalogue.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/man_page.hpp>
#include <apps/attune/output_file.hpp>

#include <fmt/format.h>

#include <filesystem>
#include <iostream>
#include <memory>

namespace attune::app {

void add_man(Program& program);

namespace {

struct Asked {
    std::string verb;
    std::filesystem::path into;
};

void write_every_page(const Program& program, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    write_file(folder / "attune.1", man_page(program));
    for (const Command& command : program.commands())
        write_file(folder / (man_page_name(command) + ".1"), man_page(command));
}

const Command& verb_called(const Program& program, const std::string& words) {
    for (const Command& command : program.commands())
        if (command.words() == words) return command;
    throw Failure{ExitCode::usage, fmt::format("there is no verb \"{}\"; `attune --help` lists them", words)};
}

void print(const Asked& asked) {
    const Program program = catalogue();
    if (!asked.into.empty())
        write_every_page(program, asked.into);
    else
        std::cout << (asked.verb.empty() ? man_page(program) : man_page(verb_called(program, asked.verb)));
}

} // namespace

void add_man(Program& program) {
    const auto asked = std::make_shared<Asked>();
    program.command("man", "Print the man page of attune or of one verb")
        .explain("Read it with `attune man read | man -l -`. An installed attune has its pages where `man "
                 "attune-read` finds them.")
        .optional_argument("VERB", asked->verb, "the verb; its two words in quotes where it has two")
        .option("--into", "DIR", asked->into, "write every page into this folder instead")
        .does([asked](Progress&) { print(*asked); });
}

} // namespace attune::app
