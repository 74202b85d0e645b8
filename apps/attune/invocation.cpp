// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/invocation.hpp>

#include <apps/attune/failure.hpp>
#include <apps/attune/spelling.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace attune::app {

namespace {

using Words = std::span<const std::string_view>;

[[noreturn]] void refuse(const std::string& words) {
    throw Failure{ExitCode::usage, words};
}

bool asks_for_help(std::string_view word) {
    return word == "--help" || word == "-h";
}

std::string help_hint(const Command& command) {
    return fmt::format("`attune {} --help` shows what it takes", command.words());
}

/// Hands the words after the verb to its options, one after the other.
class Reader {
public:
    Reader(const Command& command, Words words) : command_{command}, words_{words} {}

    Invocation::Wish read() {
        while (!words_.empty()) {
            const std::string_view word = next();
            if (!only_places_ && asks_for_help(word)) return Invocation::Wish::help;
            if (!only_places_ && word == "--")
                only_places_ = true;
            else if (!only_places_ && word.size() > 1 && word.starts_with('-'))
                read_option(word);
            else
                read_in_place(word);
        }
        require_the_required();
        return Invocation::Wish::run;
    }

private:
    std::string_view next() {
        const std::string_view word = words_.front();
        words_ = words_.subspan(1);
        return word;
    }

    void read_option(std::string_view word) {
        const auto equals = word.find('=');
        const std::string_view name = word.substr(0, equals);
        const Option& option = named(name);
        if (equals != std::string_view::npos) {
            if (option.is_switch()) refuse(fmt::format("{} is a switch and takes no value", name));
            give(option, word.substr(equals + 1));
        } else if (option.is_switch()) {
            give(option, "");
        } else {
            if (words_.empty())
                refuse(fmt::format("{} wants {} after it; {}", name, option.value, help_hint(command_)));
            give(option, next());
        }
    }

    const Option& named(std::string_view name) const {
        std::vector<std::string_view> known{"--help"};
        for (const Option& option : command_.options()) {
            if (option.in_place()) continue;
            if (option.name == name) return option;
            known.push_back(option.name);
        }
        refuse(fmt::format("`attune {}` has no option {}{}; {}", command_.words(), name,
                           did_you_mean(name, known), help_hint(command_)));
    }

    void read_in_place(std::string_view word) {
        for (const Option& option : command_.options()) {
            if (!option.in_place() || (given_.contains(&option) && !option.destination.takes_many()))
                continue;
            give(option, word);
            return;
        }
        refuse(fmt::format("`attune {}` can do nothing with \"{}\"; {}", command_.words(), word,
                           help_hint(command_)));
    }

    void give(const Option& option, std::string_view value) {
        if (!given_.insert(&option).second && !option.destination.takes_many())
            refuse(fmt::format("{} is given twice", option.name));
        try {
            option.destination.take(value);
        } catch (const Destination::Unfit& unfit) {
            refuse(fmt::format("{} wants {}, not \"{}\"",
                               option.in_place() ? "`attune " + command_.words() + '`' : option.name,
                               unfit.wanted, value));
        }
    }

    void require_the_required() const {
        for (const Option& option : command_.options()) {
            if (option.required && !given_.contains(&option))
                refuse(fmt::format("`attune {}` needs {}: {}; {}", command_.words(), option.signature(),
                                   option.help, help_hint(command_)));
        }
    }

    const Command& command_;
    Words words_;
    bool only_places_ = false;
    std::set<const Option*> given_;
};

/// Takes the verb's words from the front of `words`, if they are there.
bool begins_with(Words& words, std::string_view verb) {
    Words rest = words;
    while (!verb.empty()) {
        const auto space = verb.find(' ');
        if (rest.empty() || rest.front() != verb.substr(0, space)) return false;
        rest = rest.subspan(1);
        verb.remove_prefix(space == std::string_view::npos ? verb.size() : space + 1);
    }
    words = rest;
    return true;
}

[[noreturn]] void refuse_verb(const Program& program, Words words) {
    std::vector<std::string_view> known;
    std::string of_two;
    for (const Command& command : program.commands()) {
        known.push_back(command.words());
        if (command.words().starts_with(std::string{words.front()} + ' '))
            of_two += fmt::format("{}\"{}\"", of_two.empty() ? " (there is " : " and ", command.words());
    }
    const std::string hint = of_two.empty() ? did_you_mean(words.front(), known) : of_two + ')';
    refuse(fmt::format(
        "there is no verb \"{}\"{}; `attune --help` lists them",
        fmt::join(words.first(of_two.empty() ? 1 : std::min<std::size_t>(2, words.size())), " "), hint));
}

} // namespace

Invocation understand(const Program& program, Words words) {
    if (words.empty()) refuse("what is to be done? `attune --help` lists the verbs");
    if (asks_for_help(words.front())) return {Invocation::Wish::help, nullptr};
    if (words.front() == "--version") return {Invocation::Wish::version, nullptr};
    for (const Command& command : program.commands()) {
        if (begins_with(words, command.words())) return {Reader{command, words}.read(), &command};
    }
    refuse_verb(program, words);
}

} // namespace attune::app
