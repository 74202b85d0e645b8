// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read {

/// What a value of JSON is; a word is true, false, null, or Python's NaN and Infinity.
enum class JsonKind { object, array, text, number, word };

/// Where in JSON something is: the names and list places that lead to it, from the outermost inwards.
class JsonPath {
public:
    /// Whether it has as many levels as `pattern`, and each fits: a name fits itself, `*` fits every name,
    /// `[]` an item of an array.
    bool is(std::initializer_list<std::string_view> pattern) const;
    /// The name at a level, counted from 0; empty for an item of an array, and behind the end.
    std::string_view name(std::size_t level) const;
    std::size_t depth() const { return depth_; }
    /// A position in the text, on the line in which what is here begins (of a text, number or word) or on
    /// which its bracket stands.
    std::size_t position() const { return position_; }

    // For whoever walks.
    void enter(JsonKind kind);
    void leave() { --depth_; }
    void rename(std::string_view name);
    void move_to(std::size_t position) { position_ = position; }

private:
    struct Level {
        std::string name;
        bool is_item;
    };
    std::vector<Level> levels_; // those behind `depth_` lend their memory to the next
    std::size_t depth_ = 0;
    std::size_t position_ = 0;
};

/// Whoever wants to know what a text of JSON holds. Throws what it likes; that ends the reading.
class JsonVisitor {
public:
    virtual ~JsonVisitor() = default;

    /// An object or an array begins, and ends: `path` leads to it.
    virtual void begin(const JsonPath& path, JsonKind kind) = 0;
    virtual void end(const JsonPath& path, JsonKind kind) = 0;
    /// A text, as it is meant, or a number or word, as it is written: a time keeps the digits it was saved
    /// with. `written` is there until this returns.
    virtual void value(const JsonPath& path, JsonKind kind, std::string_view written) = 0;
};

/// Leads `visitor` through `text`, which is UTF-8, in its order. Memory does not grow with the text, only
/// with its longest name or value: five times its length, eight times where it is wrong. False where the text
/// ends too early: it was followed as far as it goes, and what was open never ended. Throws Unreadable with
/// line and column where it is wrong, deeper than 100 levels, or a name or value is longer than `longest`
/// bytes.
bool read_json(std::string_view text, const std::string& file, std::size_t longest, JsonVisitor& visitor);

} // namespace attune::read
