// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/invocation.hpp>

#include <apps/attune/failure.hpp>
#include <apps/attune/spelling.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace attune::app {

namespace {

using Words = std::span<const std::string_view>;

[[noreturn]] void refuse(const std::string& words) {
    throw Failure{ExitCode::usage, words};
}

std::string help_hint(const Command& command) {
    return fmt::format("`attune {} --help` shows what it takes", command.words());
}

/// A command line as CLI11 splits it into verbs, options and values. What the values mean, and the words in
/// which something is refused, are attune's own.
class Line {
public:
    explicit Line(const Program& program) {
        // At most one verb: a file may be called like another.
        root_.require_subcommand(0, 1);
        root_.allow_extras();
        root_.set_help_flag("--help,-h");
        root_.add_flag("--version");
        for (const Command& command : program.commands()) add(command);
    }

    /// What stands first that is not understood, if anything, remains.
    void split(Words words) {
        std::vector<std::string> from_the_back(words.rbegin(), words.rend());
        root_.parse(std::move(from_the_back));
    }

    bool asks_for_version() const { return root_.count("--version") > 0; }

    /// Whose verb was named; null where none was.
    const Command* command() const {
        const CLI::App* verb = &root_;
        while (!verb->get_subcommands().empty()) verb = verb->get_subcommands().front();
        const auto found = commands_.find(verb);
        return root_.remaining_size() > 0 || found == commands_.end() ? nullptr : found->second;
    }

    /// How often an option was given, and with which values; for a switch one for each time.
    const std::vector<std::string>& values(const Option& option) const {
        return options_.at(&option)->results();
    }

    /// The first word that a verb could do nothing with.
    std::optional<std::string> left_over(const Command& command) const {
        for (const std::string& word : verbs_.at(command.words())->remaining())
            if (word != "--") return word;
        return std::nullopt;
    }

private:
    void add(const Command& command) {
        CLI::App* verb = &root_;
        std::string words;
        for (const std::string& word : CLI::detail::split(command.words(), ' ')) {
            words += (words.empty() ? "" : " ") + word;
            CLI::App*& named = verbs_[words];
            if (!named) {
                named = verb->add_subcommand(word);
                named->require_subcommand(0, 1);
                named->allow_extras();
                named->set_help_flag("--help,-h");
            }
            verb = named;
        }
        commands_[verb] = &command;
        for (const Option& option : command.options()) options_[&option] = added(*verb, option);
    }

    static CLI::Option* added(CLI::App& verb, const Option& option) {
        if (option.is_switch()) return verb.add_flag(option.name)->disable_flag_override();
        CLI::Option* made = verb.add_option(option.name)->allow_extra_args(false)->take_all();
        return option.in_place() && option.destination.takes_many() ? made->expected(-1) : made->expected(1);
    }

    CLI::App root_;
    std::map<std::string, CLI::App*, std::less<>> verbs_;
    std::map<const CLI::App*, const Command*> commands_;
    std::map<const Option*, CLI::Option*> options_;
};

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

[[noreturn]] void refuse_left_over(const Command& command, std::string_view word) {
    if (!word.starts_with('-') || word.size() == 1)
        refuse(fmt::format("`attune {}` can do nothing with \"{}\"; {}", command.words(), word,
                           help_hint(command)));
    const std::string_view name = word.substr(0, word.find('='));
    std::vector<std::string_view> known{"--help"};
    for (const Option& option : command.options())
        if (!option.in_place()) known.push_back(option.name);
    refuse(fmt::format("`attune {}` has no option {}{}; {}", command.words(), name, did_you_mean(name, known),
                       help_hint(command)));
}

/// CLI11 stopped: the last option lacks its value, or a switch was given one.
[[noreturn]] void refuse_value(const Command& command, Words words) {
    for (const Option& option : command.options()) {
        if (option.is_switch()) {
            for (const std::string_view word : words)
                if (word.starts_with(option.name + '='))
                    refuse(fmt::format("{} is a switch and takes no value", option.name));
        } else if (option.name == words.back()) {
            refuse(fmt::format("{} wants {} after it; {}", option.name, option.value, help_hint(command)));
        }
    }
    refuse(help_hint(command));
}

void give(const Command& command, const Option& option, std::string_view value) {
    try {
        option.destination.take(value);
    } catch (const Destination::Unfit& unfit) {
        refuse(fmt::format("{} wants {}, not \"{}\"",
                           option.in_place() ? "`attune " + command.words() + '`' : option.name, unfit.wanted,
                           value));
    }
}

void give_all(const Command& command, const Line& line) {
    for (const Option& option : command.options()) {
        const std::vector<std::string>& values = line.values(option);
        if (values.size() > 1 && !option.destination.takes_many())
            refuse(fmt::format("{} is given twice", option.name));
        if (values.empty() && option.required)
            refuse(fmt::format("`attune {}` needs {}: {}; {}", command.words(), option.signature(),
                               option.help, help_hint(command)));
        for (const std::string& value : values) give(command, option, value);
    }
}

} // namespace

Invocation understand(const Program& program, Words words) {
    if (words.empty()) refuse("what is to be done? `attune --help` lists the verbs");
    Line line{program};
    try {
        line.split(words);
    } catch (const CLI::CallForHelp&) {
        return {Invocation::Wish::help, line.command()};
    } catch (const CLI::ParseError&) {
        if (const Command* command = line.command()) refuse_value(*command, words);
        refuse_verb(program, words);
    }
    if (line.asks_for_version()) return {Invocation::Wish::version, nullptr};
    const Command* command = line.command();
    if (!command) refuse_verb(program, words);
    if (const auto word = line.left_over(*command)) refuse_left_over(*command, *word);
    give_all(*command, line);
    return {Invocation::Wish::run, command};
}

} // namespace attune::app
