// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/document.hpp>
#include <attune/read/finding.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::read {

/// A value of a TOML file and where it stands, free of the library that read it. The questions below answer
/// what it says, or throw Unreadable at its line and column.
class Entry {
public:
    enum class Kind { text, number, truth, list, table, date };
    using Key = std::pair<std::string, Place>;

    Kind kind = Kind::table;
    Place place;
    std::string text_value; ///< of a date: "2026-11-02", empty where it has a time of day
    double number_value = 0;
    bool truth_value = false;
    std::vector<Entry> members; ///< of a list, or the values of a table
    std::vector<Key> keys;      ///< of a table, beside `members`

    bool is_text() const { return kind == Kind::text; }
    bool is_list() const { return kind == Kind::list; }
    bool is_table() const { return kind == Kind::table; }
    bool says(std::string_view word) const { return is_text() && text_value == word; }

    [[noreturn]] void refuse(std::string expected, std::string remedy) const;

    const std::string& text() const;
    bool truth() const;
    double number() const;
    /// A number from a millionth up.
    double positive() const;
    const std::vector<Entry>& list(std::string_view what) const;
    /// One text, or a list of them; never none.
    std::vector<std::string> texts() const;
    /// The value that `find` knows under this word; `choices` are its words.
    template <typename Find>
    auto one_of(Find find, std::string_view what, std::string_view choices) const {
        const auto found = find(text());
        if (!found)
            refuse(std::string{what} + " (" + std::string{choices} + ")", "Choose one of these words.");
        return *found;
    }
};

/// What a TOML file is for, and the page that shows its form, as a refusal names them.
struct TomlKind {
    std::string_view what = "a codebook";
    std::string_view page = "docs/read/codebook.md";
};

/// The whole of a TOML document as a table. Throws Unreadable where it is no TOML.
Entry entry_from_toml(const Document& document, const TomlKind& kind = {});

/// A table that may have certain keys only; an unknown key is refused, so that a slip never passes in
/// silence.
class Section {
public:
    Section(const Entry& table, std::string what, std::initializer_list<std::string_view> keys);

    /// The value of `key`, or null.
    const Entry* operator[](std::string_view key) const;
    /// The text of `key`, empty where it is not there.
    std::string text(std::string_view key) const;
    const Entry& required(std::string_view key, std::string remedy) const;
    /// The tables of `[[key]]`.
    std::vector<const Entry*> sections(std::string_view key) const;

private:
    const Entry& table_;
    std::string what_;
};

} // namespace attune::read
