// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/completion.hpp>

#include <fmt/format.h>

namespace attune::app {

namespace {

/// Brackets and colons mean something to _arguments and _describe.
std::string plain(std::string_view text) {
    std::string escaped;
    for (const char sign : text) {
        if (sign == '[' || sign == ']' || sign == ':') escaped += '\\';
        escaped += sign;
    }
    return escaped;
}

std::string action(const Alternatives& what) {
    if (what.fixed.empty()) return what.file ? "_files" : " ";
    const std::string words = fmt::format("({})", spaced(what.fixed));
    return what.file ? fmt::format("_alternative \"v:value:{}\" \"f:file:_files\"", words) : words;
}

std::string specification(const Option& option) {
    const std::string what = action(alternatives(option));
    if (option.in_place()) {
        const std::string_view place = option.destination.takes_many() ? "*:" : option.required ? ":" : "::";
        return shell_quoted(fmt::format("{}{}:{}", place, plain(option.name), what));
    }
    const std::string named = fmt::format("{}[{}]", option.name, plain(option.help));
    return shell_quoted(option.is_switch() ? named
                                           : fmt::format("{}:{}:{}", named, plain(option.value), what));
}

std::string case_of(const Command& command) {
    std::string specifications = "'--help[what it does and takes]'";
    for (const Option& option : command.options())
        specifications += " \\\n            " + specification(option);
    return fmt::format("    {})\n        _arguments {} ;;\n", shell_quoted(command.words()), specifications);
}

} // namespace

std::string zsh_completion(const Program& program) {
    std::string verbs, second_words, cases;
    for (const std::string_view word : next_words(program, "")) verbs += fmt::format(" {}", word);
    for (const std::string_view first : first_of_two(program))
        second_words += fmt::format("    {}) if (( CURRENT == 2 )); then compadd {}; return; fi\n"
                                    "        verb+=\" $words[2]\"; shift words; (( CURRENT-- )) ;;\n",
                                    first, spaced(next_words(program, first)));
    for (const Command& command : program.commands()) cases += case_of(command);
    return fmt::format(
        "#compdef attune\n"
        "# Completion of attune for zsh: attune completion zsh > _attune, in a folder of $fpath\n"
        "_attune() {{\n"
        "    if (( CURRENT == 2 )); then compadd{}; return; fi\n"
        "    shift words; (( CURRENT-- ))\n"
        "    local verb=$words[1]\n"
        "    case $verb in\n"
        "{}"
        "    *) ;;\n"
        "    esac\n"
        "    case $verb in\n"
        "{}"
        "    esac\n"
        "}}\n"
        "_attune \"$@\"\n",
        verbs, second_words, cases);
}

} // namespace attune::app
