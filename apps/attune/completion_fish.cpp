// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/completion.hpp>

#include <fmt/format.h>

namespace attune::app {

namespace {

/// True in fish where the verb `words` was typed.
std::string typed(std::string_view words) {
    const auto space = words.find(' ');
    std::string condition = fmt::format("__fish_seen_subcommand_from {}", words.substr(0, space));
    if (space != std::string_view::npos) condition += "; and " + typed(words.substr(space + 1));
    return condition;
}

std::string line(std::string_view condition, std::string_view offer) {
    return fmt::format("complete -c attune -n {} {}\n", shell_quoted(condition), offer);
}

std::string offer(const Option& option) {
    const Alternatives what = alternatives(option);
    std::string words;
    if (!option.in_place())
        words = fmt::format("-l {} -d {}", option.name.substr(2), shell_quoted(option.help));
    if (option.is_switch()) return words;
    if (!option.in_place()) words += what.file ? " -r" : " -x";
    if (what.file) words += " -F";
    if (!what.fixed.empty()) words += fmt::format(" -a {}", shell_quoted(spaced(what.fixed)));
    return words;
}

} // namespace

std::string fish_completion(const Program& program) {
    std::string script = "# Completion of attune for fish: attune completion fish | source\n"
                         "complete -c attune -f\n";
    for (const std::string_view word : next_words(program, ""))
        script += line("__fish_use_subcommand", fmt::format("-a {}", word));
    for (const std::string_view first : first_of_two(program)) {
        const std::string seconds = spaced(next_words(program, first));
        script += line(fmt::format("{}; and not __fish_seen_subcommand_from {}", typed(first), seconds),
                       fmt::format("-a {}", shell_quoted(seconds)));
    }
    for (const Command& command : program.commands()) {
        for (const Option& option : command.options()) {
            const std::string words = offer(option);
            if (!words.empty()) script += line(typed(command.words()), words);
        }
    }
    return script;
}

} // namespace attune::app
