// SPDX-License-Identifier: Apache-2.0
#include <attune/report/messages.hpp>

#include <attune/report/embedded/messages.hpp>
#include <attune/report/embedded/safety.hpp>
#include <attune/report/embedded/tips.hpp>
#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>
#include <toml++/toml.h>

namespace attune::report {
namespace {

void gather(const toml::table& table, const std::string& before,
            std::map<std::string, std::string, std::less<>>& into) {
    for (const auto& [key, node] : table) {
        const std::string name = before + std::string{key.str()};
        if (const toml::table* inner = node.as_table())
            gather(*inner, name + ".", into);
        else if (const auto text = node.value_exact<std::string>())
            into.emplace(name, *text);
        else
            throw Misuse{fmt::format("a message is a text in quotes; {} is none", name)};
    }
}

const std::map<std::string, Messages, std::less<>>& built_in() {
    static const auto all = [] {
        std::map<std::string, Messages, std::less<>> made;
        for (const auto table : {embedded::messages, embedded::tips, embedded::safety})
            for (const embedded::File& file : table) {
                const std::string code{file.name.substr(0, file.name.find_first_of("/."))};
                const auto [known, is_first] = made.try_emplace(code, code, file.text);
                if (!is_first) known->second.add(file.text);
            }
        return made;
    }();
    return all;
}

} // namespace

std::string filled(std::string_view text, const Words& words) {
    std::string made;
    while (true) {
        const auto from = text.find('{');
        made += text.substr(0, from);
        if (from == std::string_view::npos) return made;
        const auto until = text.find('}', from);
        const std::string_view placeholder = text.substr(from + 1, until - from - 1);
        const auto word = words.find(placeholder);
        if (until == std::string_view::npos || word == words.end())
            throw Misuse{fmt::format("nothing stands for {{{}}}", placeholder)};
        made += word->second;
        text.remove_prefix(until + 1);
    }
}

Messages::Messages(std::string language, std::string_view toml) : language_{std::move(language)} {
    add(toml);
}

void Messages::add(std::string_view toml) {
    try {
        gather(toml::parse(toml), "", texts_);
    } catch (const toml::parse_error& error) {
        throw Misuse{fmt::format("the messages of {} are no TOML: {} in line {}", language_,
                                 error.description(), error.source().begin.line)};
    }
}

std::vector<std::string> Messages::languages() {
    std::vector<std::string> codes;
    for (const auto& [code, messages] : built_in()) codes.push_back(code);
    return codes;
}

const Messages& Messages::in(std::string_view language) {
    const auto found = built_in().find(language);
    if (found == built_in().end()) throw Misuse{fmt::format("no messages in the language \"{}\"", language)};
    return found->second;
}

const std::string& Messages::operator[](std::string_view key) const {
    const auto found = texts_.find(key);
    if (found == texts_.end()) throw Misuse{fmt::format("no message \"{}\" in {}", key, language_)};
    return found->second;
}

} // namespace attune::report
