// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/catalogue.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/man_page.hpp>

#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace attune::app {

void add_man(Program& program);

namespace {

void print_page(const std::string& verb) {
    const Program program = catalogue();
    if (verb.empty()) {
        std::cout << man_page(program);
        return;
    }
    for (const Command& command : program.commands()) {
        if (command.words() != verb) continue;
        std::cout << man_page(command);
        return;
    }
    throw Failure{ExitCode::usage, fmt::format("there is no verb \"{}\"; `attune --help` lists them", verb)};
}

} // namespace

void add_man(Program& program) {
    const auto verb = std::make_shared<std::string>();
    program.command("man", "Print the man page of attune or of one verb")
        .explain("Read it with `attune man read | man -l -`. An installed attune has its pages where `man "
                 "attune-read` finds them.")
        .optional_argument("VERB", *verb, "the verb; its two words in quotes where it has two")
        .does([verb](Progress&) { print_page(*verb); });
}

} // namespace attune::app
