// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/completion.hpp>

#include <algorithm>
#include <array>
#include <cctype>

namespace attune::app {

namespace {

void add_once(std::vector<std::string_view>& words, std::string_view word) {
    if (std::ranges::find(words, word) == words.end()) words.push_back(word);
}

} // namespace

Alternatives alternatives(const Option& option) {
    static constexpr std::array on_disk{"FILE", "DIR", "CB", "CODEBOOK"};
    Alternatives found;
    std::string_view rest = option.in_place() ? option.name : option.value;
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find('|'));
        const auto is_capital = [](unsigned char sign) { return std::isupper(sign) != 0; };
        if (std::ranges::find(on_disk, word) != on_disk.end())
            found.file = true;
        else if (std::ranges::none_of(word, is_capital))
            found.fixed.push_back(word);
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
    return found;
}

std::vector<std::string_view> next_words(const Program& program, std::string_view before) {
    std::vector<std::string_view> words;
    for (const Command& command : program.commands()) {
        std::string_view verb = command.words();
        if (!before.empty()) {
            if (!verb.starts_with(std::string{before} + ' ')) continue;
            verb.remove_prefix(before.size() + 1);
        }
        add_once(words, verb.substr(0, verb.find(' ')));
    }
    return words;
}

std::vector<std::string_view> first_of_two(const Program& program) {
    std::vector<std::string_view> words;
    for (const Command& command : program.commands()) {
        const std::string_view verb = command.words();
        const auto space = verb.find(' ');
        if (space != std::string_view::npos) add_once(words, verb.substr(0, space));
    }
    return words;
}

std::string spaced(const std::vector<std::string_view>& words) {
    std::string line;
    for (const std::string_view word : words) {
        if (!line.empty()) line += ' ';
        line += word;
    }
    return line;
}

std::string shell_quoted(std::string_view text) {
    std::string shown = "'";
    for (const char sign : text) {
        if (sign == '\'')
            shown += "'\\''";
        else
            shown += sign;
    }
    return shown + '\'';
}

} // namespace attune::app
