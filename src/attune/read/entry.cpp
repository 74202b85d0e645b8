// SPDX-License-Identifier: Apache-2.0
#include <attune/read/entry.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace attune::read {
namespace {

std::string shown(const Entry& entry) {
    switch (entry.kind) {
    case Entry::Kind::text: return fmt::format("\"{}\"", entry.text_value);
    case Entry::Kind::number: return fmt::format("{}", entry.number_value);
    case Entry::Kind::truth: return entry.truth_value ? "true" : "false";
    case Entry::Kind::list: return "a list";
    case Entry::Kind::table: return "a table";
    case Entry::Kind::date: return "a date";
    }
    return {};
}

} // namespace

void Entry::refuse(std::string expected, std::string remedy) const {
    throw Unreadable{place, std::move(expected), shown(*this), std::move(remedy)};
}

const std::string& Entry::text() const {
    if (!is_text()) refuse("a text", "Put it in quotes.");
    return text_value;
}

bool Entry::truth() const {
    if (kind != Kind::truth) refuse("true or false", "Write it without quotes.");
    return truth_value;
}

double Entry::number() const {
    if (kind != Kind::number) refuse("a number", "Write it without quotes.");
    return number_value;
}

double Entry::positive() const {
    const double value = number();
    if (!(value >= 1e-6 && value < 1e9)) refuse("a number above 0", "Give it in seconds, or per second.");
    return value;
}

const std::vector<Entry>& Entry::list(std::string_view what) const {
    if (!is_list()) refuse(fmt::format("a list of {}", what), "Put it in square brackets.");
    return members;
}

std::vector<std::string> Entry::texts() const {
    if (is_text()) return {text_value};
    std::vector<std::string> all;
    for (const Entry& one : list("texts")) all.push_back(one.text());
    if (all.empty()) refuse("at least one text", "Name one, or leave the line out.");
    return all;
}

Section::Section(const Entry& table, std::string what, std::initializer_list<std::string_view> keys)
    : table_{table}, what_{std::move(what)} {
    if (!table.is_table()) table.refuse(fmt::format("a table for {}", what_), "Put it in curly brackets.");
    for (const auto& [key, place] : table.keys)
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            throw Unreadable{place, fmt::format("a key of {} ({})", what_, fmt::join(keys, ", ")),
                             fmt::format("\"{}\"", key), "Correct the word, or take the line out."};
}

const Entry* Section::operator[](std::string_view key) const {
    for (std::size_t i = 0; i < table_.keys.size(); ++i)
        if (table_.keys[i].first == key) return &table_.members[i];
    return nullptr;
}

std::string Section::text(std::string_view key) const {
    const Entry* value = (*this)[key];
    return value == nullptr ? std::string{} : value->text();
}

const Entry& Section::required(std::string_view key, std::string remedy) const {
    if (const Entry* value = (*this)[key]) return *value;
    throw Unreadable{table_.place, fmt::format("\"{}\" in {}", key, what_), "none", std::move(remedy)};
}

std::vector<const Entry*> Section::sections(std::string_view key) const {
    std::vector<const Entry*> found;
    const Entry* value = (*this)[key];
    if (value == nullptr) return found;
    for (const Entry& one : value->list("sections")) {
        if (!one.is_table())
            one.refuse(fmt::format("a section [[{}]]", key), "Write its name in double square brackets.");
        found.push_back(&one);
    }
    return found;
}

} // namespace attune::read
