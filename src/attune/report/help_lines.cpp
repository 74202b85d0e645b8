// SPDX-License-Identifier: Apache-2.0
#include <attune/report/help_lines.hpp>

#include <attune/report/embedded/help_lines.hpp>
#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace attune::report {
namespace {

constexpr std::string_view known = "a file of help lines has checked_by and [[line]]; a line has who, call "
                                   "and hours";

std::uint64_t line_of(const toml::node& node) {
    return node.source().begin.line;
}

/// Texts of a table by key; the first that is none, or has another key, is the fault.
class Texts {
public:
    void expect(std::string_view key, std::string& into) { places_.emplace_back(key, &into); }

    std::optional<HelpLinesFault> read(const toml::table& table) const {
        for (const auto& [key, node] : table) {
            if (node.is_array_of_tables()) continue;
            const auto place =
                std::find_if(places_.begin(), places_.end(),
                             [&, name = key.str()](const auto& one) { return one.first == name; });
            if (place == places_.end())
                return HelpLinesFault{line_of(node), fmt::format("nothing is called {}", key.str()),
                                      std::string{known}};
            const auto text = node.value_exact<std::string>();
            if (!text || text->empty())
                return HelpLinesFault{line_of(node), fmt::format("{} is no text", key.str()),
                                      "Write it in quotes, telephone numbers too."};
            *place->second = *text;
        }
        return std::nullopt;
    }

private:
    std::vector<std::pair<std::string_view, std::string*>> places_;
};

std::variant<HelpLine, HelpLinesFault> read_line(const toml::table& table) {
    HelpLine line;
    Texts texts;
    texts.expect("who", line.who);
    texts.expect("call", line.call);
    texts.expect("hours", line.hours);
    if (auto fault = texts.read(table)) return *fault;
    if (line.who.empty() || line.call.empty())
        return HelpLinesFault{line_of(table), "a line needs who and call", "Add what is missing."};
    return line;
}

std::variant<HelpLines, HelpLinesFault> read_table(const toml::table& table) {
    HelpLines made;
    Texts texts;
    texts.expect("checked_by", made.checked_by);
    if (auto fault = texts.read(table)) return *fault;
    for (const auto& [key, node] : table) {
        const toml::array* list = node.as_array();
        if (!list) continue;
        if (key.str() != "line")
            return HelpLinesFault{line_of(node), fmt::format("nothing is called {}", key.str()),
                                  std::string{known}};
        for (const toml::node& one : *list) {
            auto line = read_line(*one.as_table());
            if (auto* fault = std::get_if<HelpLinesFault>(&line)) return *fault;
            made.lines.push_back(std::get<HelpLine>(std::move(line)));
        }
    }
    if (made.lines.empty())
        return HelpLinesFault{1, "there is no [[line]]", "Write at least one, with who and call."};
    return made;
}

} // namespace

std::variant<HelpLines, HelpLinesFault> read_help_lines(std::string_view toml) {
    try {
        return read_table(toml::parse(toml));
    } catch (const toml::parse_error& error) {
        return HelpLinesFault{error.source().begin.line, std::string{error.description()},
                              "A text stands in quotes, and a line begins with [[line]]."};
    }
}

HelpLines HelpLines::in(std::string_view language) {
    for (const embedded::File& file : embedded::help_lines)
        if (file.name.substr(0, file.name.rfind('.')) == language)
            return std::get<HelpLines>(read_help_lines(file.text));
    throw Misuse{fmt::format("no help lines in the language \"{}\"", language)};
}

} // namespace attune::report
