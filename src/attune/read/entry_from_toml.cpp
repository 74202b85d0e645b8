// SPDX-License-Identifier: Apache-2.0
#include <attune/read/entry.hpp>

#include <fmt/format.h>
#include <toml++/toml.h>

namespace attune::read {
namespace {

Place place_of(const std::string& file, const toml::source_region& source) {
    return {file, source.begin.line, source.begin.column, {}, {}};
}

Entry entry_of(const std::string& file, const toml::node& node) {
    Entry entry;
    entry.place = place_of(file, node.source());
    if (node.is_string()) {
        entry.kind = Entry::Kind::text;
        entry.text_value = node.ref<std::string>();
    } else if (node.is_number()) {
        entry.kind = Entry::Kind::number;
        entry.number_value = node.value_or(0.0);
    } else if (node.is_boolean()) {
        entry.kind = Entry::Kind::truth;
        entry.truth_value = node.ref<bool>();
    } else if (const toml::array* list = node.as_array()) {
        entry.kind = Entry::Kind::list;
        for (const toml::node& member : *list) entry.members.push_back(entry_of(file, member));
    } else if (const toml::table* table = node.as_table()) {
        entry.kind = Entry::Kind::table;
        for (const auto& [key, member] : *table) {
            entry.keys.emplace_back(std::string{key.str()}, place_of(file, key.source()));
            entry.members.push_back(entry_of(file, member));
        }
    } else {
        entry.kind = Entry::Kind::date;
        if (const auto date = node.value<toml::date>())
            entry.text_value = fmt::format("{:04}-{:02}-{:02}", date->year, date->month, date->day);
    }
    return entry;
}

} // namespace

Entry entry_from_toml(const Document& document, const TomlKind& kind) {
    try {
        return entry_of(document.name, toml::parse(document.bytes));
    } catch (const toml::parse_error& error) {
        throw Unreadable{place_of(document.name, error.source()), fmt::format("{} in TOML", kind.what),
                         std::string{error.description()},
                         fmt::format("Correct the line; {} shows the form.", kind.page)};
    }
}

} // namespace attune::read
