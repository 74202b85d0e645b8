// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/completion.hpp>

#include <fmt/format.h>

namespace attune::app {

namespace {

/// The shell's words that fill COMPREPLY with what fits.
std::string offer(const Alternatives& what) {
    if (what.fixed.empty() && !what.file) return "COMPREPLY=()";
    return fmt::format("COMPREPLY=($(compgen {}-W \"{}\" -- \"$word\"))", what.file ? "-f " : "",
                       spaced(what.fixed));
}

std::string cases_of(const Command& command) {
    std::string values;
    std::vector<std::string_view> names{"--help"};
    Alternatives in_place;
    for (const Option& option : command.options()) {
        const Alternatives what = alternatives(option);
        if (option.in_place()) {
            in_place.fixed.insert(in_place.fixed.end(), what.fixed.begin(), what.fixed.end());
            in_place.file |= what.file;
            continue;
        }
        names.push_back(option.name);
        if (!option.is_switch()) values += fmt::format("        {}) {} ;;\n", option.name, offer(what));
    }
    return fmt::format("    \"{0}\" | \"{0} \"*)\n"
                       "        case \"$before\" in\n"
                       "{1}"
                       "        *)\n"
                       "            if [[ $word == -* ]]; then {2}\n"
                       "            else {3}; fi ;;\n"
                       "        esac ;;\n",
                       command.words(), values, offer({names, false}), offer(in_place));
}

} // namespace

std::string bash_completion(const Program& program) {
    std::string cases;
    for (const Command& command : program.commands()) cases += cases_of(command);
    for (const std::string_view first : first_of_two(program))
        cases += fmt::format("    \"{}\") {} ;;\n", first, offer({next_words(program, first), false}));
    return fmt::format("# Completion of attune for bash: source <(attune completion bash)\n"
                       "_attune() {{\n"
                       "    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}}\n"
                       "    case \"${{COMP_WORDS[*]:1:COMP_CWORD-1}}\" in\n"
                       "    \"\") {} ;;\n"
                       "{}"
                       "    esac\n"
                       "}}\n"
                       "complete -o filenames -F _attune attune\n",
                       offer({next_words(program, ""), false}), cases);
}

} // namespace attune::app
