// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune {
class Progress;
}

namespace attune::app {

/// Where the text of an option goes; made from the variable that receives it. A list takes `one,two` and may
/// be given again. `take` throws Unfit where the text is not what the variable can hold.
class Destination {
public:
    /// What would have been taken: "a number".
    struct Unfit {
        std::string wanted;
    };

    Destination(bool& switched_on);
    Destination(std::string& text);
    Destination(std::filesystem::path& path);
    Destination(double& number);
    Destination(unsigned& number);
    Destination(std::uint64_t& number);
    Destination(std::vector<std::string>& words);
    Destination(std::function<void(std::string_view)> take);
    /// May be given again; `take` is called each time, with commas as they are.
    static Destination repeated(std::function<void(std::string_view)> take);
    template <class Value>
    Destination(std::optional<Value>& value)
        : take_{[&value](std::string_view given) { Destination{value.emplace()}.take(given); }} {}

    void take(std::string_view given) const { take_(given); }
    bool takes_many() const { return many_; }

private:
    std::function<void(std::string_view)> take_;
    bool many_ = false;
};

/// One thing a verb can be told: `--window turn|lena|SECONDS`, a switch `--strict`, or, where the name has no
/// dashes, a word in its place: `FILE`. In `value`, words in small letters are meant literally and words in
/// capitals stand for something; the shell completes FILE and DIR with what is on the disk.
struct Option {
    std::string name;
    std::string value;
    std::string help;
    std::string group;
    bool required;
    Destination destination;

    bool in_place() const { return !name.starts_with('-'); }
    bool is_switch() const { return !in_place() && value.empty(); }

    /// As it is typed: `--window turn|lena|SECONDS`, or `FILE...` where there may be several.
    std::string signature() const {
        if (in_place() && destination.takes_many()) return name + "...";
        return value.empty() ? name : name + ' ' + value;
    }
};

/// A verb of attune: the one or two words that call it, what it can be told, and what it does.
class Command {
public:
    Command(std::string words, std::string summary)
        : words_{std::move(words)}, summary_{std::move(summary)} {}

    /// More than the summary, for `--help` and the man page. Paragraphs are separated by an empty line.
    Command& explain(std::string text);
    /// The options added from here on stand under this title.
    Command& group(std::string title);

    Command& argument(std::string name, Destination into, std::string help);
    Command& optional_argument(std::string name, Destination into, std::string help);
    Command& option(std::string name, std::string value, Destination into, std::string help);
    Command& required_option(std::string name, std::string value, Destination into, std::string help);
    Command& flag(std::string name, bool& into, std::string help);

    /// What happens. The action may print to standard output; it throws Failure, or whatever the library
    /// throws, and lets Stopped pass.
    Command& does(std::function<void(Progress&)> action);

    const std::string& words() const { return words_; }
    const std::string& summary() const { return summary_; }
    const std::string& explanation() const { return explanation_; }
    const std::vector<Option>& options() const { return options_; }
    void run(Progress& progress) const { action_(progress); }

private:
    Command& add(Option option);

    std::string words_;
    std::string summary_;
    std::string explanation_;
    std::string group_ = "Options";
    std::vector<Option> options_;
    std::function<void(Progress&)> action_;
};

/// All verbs, in the order in which they are listed. References to a Command stay good.
class Program {
public:
    Command& command(std::string words, std::string summary);
    const std::deque<Command>& commands() const { return commands_; }

private:
    std::deque<Command> commands_;
};

} // namespace attune::app
