// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace attune::model {

/// A value of a script, with the place to name where it does not fit.
struct ScriptValue {
    std::variant<std::string, double, bool> value;
    std::string place; ///< "bath.toml:7"
};

/// One table of a script: its keys and what they are.
struct ScriptTable {
    std::string place;
    std::map<std::string, ScriptValue, std::less<>> values;

    /// Throws UnusableScript for a key that is none of these.
    void expect(std::string_view whose, const std::vector<std::string_view>& keys) const;
    /// The value of a key where it is there. Throws UnusableScript where it is of another kind.
    std::optional<std::string> text(std::string_view key) const;
    std::optional<double> number(std::string_view key) const;
    std::optional<bool> truth(std::string_view key) const;
};

/// A small TOML file: keys, the tables under them, and the tables of each list, in order.
struct Script {
    ScriptTable top;
    std::map<std::string, ScriptTable, std::less<>> tables;
    std::map<std::string, std::vector<ScriptTable>, std::less<>> lists;
};

/// Throws UnusableScript for what is no TOML, and for values that are neither text, number, yes or no.
Script script(std::string_view toml, const std::string& name);

} // namespace attune::model
