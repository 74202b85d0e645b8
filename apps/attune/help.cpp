// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/help.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::app {

namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t help_column = 26;

/// Breaks `text` at spaces; every line after the first begins with `indent` spaces.
std::string wrap(std::string_view text, std::size_t indent) {
    std::string lines;
    std::size_t column = indent;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (column > indent && column + 1 + word.size() > page_width) {
            lines += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            lines += ' ';
            ++column;
        }
        lines += word;
        column += word.size();
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return lines;
}

std::string wrap_paragraphs(std::string_view text) {
    std::string paragraphs;
    while (!text.empty()) {
        const auto end = text.find("\n\n");
        paragraphs += wrap(text.substr(0, end), 0) + '\n';
        if (end == std::string_view::npos) break;
        paragraphs += '\n';
        text.remove_prefix(end + 2);
    }
    return paragraphs;
}

std::string entry(std::string_view signature, std::string_view text) {
    std::string lines = fmt::format("  {}", signature);
    if (lines.size() + 2 > help_column)
        lines += '\n' + std::string(help_column, ' ');
    else
        lines.resize(help_column, ' ');
    return lines + wrap(text, help_column) + '\n';
}

bool has_choice(const Command& command) {
    return std::ranges::any_of(command.options(),
                               [](const Option& option) { return !option.in_place() && !option.required; });
}

} // namespace

std::string usage(const Command& command) {
    std::string line = "attune " + command.words();
    for (const Option& option : command.options()) {
        if (option.required)
            line += ' ' + option.signature();
        else if (option.in_place())
            line += fmt::format(" [{}]", option.name);
    }
    return has_choice(command) ? line + " [options]" : line;
}

std::string help(const Program& program) {
    std::string text =
        "attune reads a recording of a caregiver and a child and says which of the child's cues\n"
        "were answered, through which channel, how fast, and against what chance would give.\n"
        "It measures; it does not diagnose.\n"
        "\n"
        "  attune VERB --help      what a verb does and takes\n"
        "  attune --version        which attune this is\n"
        "\n"
        "Verbs\n";
    for (const Command& command : program.commands()) text += entry(command.words(), command.summary());
    return text;
}

std::string help(const Command& command) {
    std::string text = wrap(usage(command), 7) + "\n\n" + command.summary() + ".\n";
    if (!command.explanation().empty()) text += '\n' + wrap_paragraphs(command.explanation());
    std::string group;
    bool first = true;
    for (const Option& option : command.options()) {
        if (first || option.group != group) text += option.in_place() ? "\n" : '\n' + option.group + '\n';
        first = false;
        group = option.group;
        text += entry(option.signature(), option.help);
    }
    return text;
}

} // namespace attune::app
