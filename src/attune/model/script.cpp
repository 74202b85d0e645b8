// SPDX-License-Identifier: Apache-2.0
#include <attune/model/script.hpp>

#include <attune/model/procedure.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>

namespace attune::model {
namespace {

std::string place_of(const std::string& name, const toml::source_region& source) {
    return fmt::format("{}:{}", name, source.begin.line);
}

ScriptValue value_of(const toml::node& node, std::string_view key, const std::string& name) {
    std::string place = place_of(name, node.source());
    if (const auto text = node.value_exact<std::string>()) return {*text, std::move(place)};
    if (const auto truth = node.value_exact<bool>()) return {*truth, std::move(place)};
    if (node.is_number()) return {node.value_or(0.0), std::move(place)};
    throw UnusableScript{fmt::format("{}: {} is a {}; write a text, a number, true or false", place, key,
                                     node.is_array() ? "list" : "date or a table")};
}

ScriptTable table_of(const toml::table& table, const std::string& name) {
    ScriptTable made{place_of(name, table.source()), {}};
    for (const auto& [key, node] : table)
        made.values.emplace(std::string{key.str()}, value_of(node, key.str(), name));
    return made;
}

template <class Value>
std::optional<Value> value_as(const ScriptTable& table, std::string_view key, std::string_view wanted) {
    const auto found = table.values.find(key);
    if (found == table.values.end()) return {};
    if (const Value* value = std::get_if<Value>(&found->second.value)) return *value;
    throw UnusableScript{fmt::format("{}: {} wants {}", found->second.place, key, wanted)};
}

} // namespace

void ScriptTable::expect(std::string_view whose, const std::vector<std::string_view>& keys) const {
    for (const auto& [key, value] : values)
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            throw UnusableScript{
                fmt::format("{}: {} has no {}; it has {}", value.place, whose, key, fmt::join(keys, ", "))};
}

std::optional<std::string> ScriptTable::text(std::string_view key) const {
    return value_as<std::string>(*this, key, "a text in quotes");
}

std::optional<double> ScriptTable::number(std::string_view key) const {
    return value_as<double>(*this, key, "a number");
}

std::optional<bool> ScriptTable::truth(std::string_view key) const {
    return value_as<bool>(*this, key, "true or false");
}

Script script(std::string_view toml, const std::string& name) {
    Script made{{name, {}}, {}, {}};
    try {
        for (const auto& [key, node] : toml::parse(toml)) {
            const std::string word{key.str()};
            const toml::array* list = node.as_array();
            if (const toml::table* table = node.as_table())
                made.tables.emplace(word, table_of(*table, name));
            else if (list && list->is_homogeneous<toml::table>())
                for (const toml::node& member : *list)
                    made.lists[word].push_back(table_of(*member.as_table(), name));
            else
                made.top.values.emplace(word, value_of(node, word, name));
        }
    } catch (const toml::parse_error& error) {
        throw UnusableScript{fmt::format("{}: {}", place_of(name, error.source()), error.description())};
    }
    return made;
}

} // namespace attune::model
