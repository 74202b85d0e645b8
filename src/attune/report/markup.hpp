// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace attune::report {

/// A number as it stands in a drawing: at most two decimals, no trailing zeros, never "-0". The same on every
/// machine.
std::string drawn(double number);

/// Text that can stand between tags or in an attribute, whatever it holds: `& < > " '` are escaped, control
/// characters that no markup may hold are shown as U+FFFD.
std::string escaped(std::string_view text);

/// Writes HTML and SVG (of both only what is also well-formed XML): elements close in the order in which they
/// were opened, and all text is escaped.
class Markup {
public:
    /// The value of an attribute.
    class Value {
    public:
        Value(const char* text) : value_{std::string_view{text}} {}
        Value(std::string_view text) : value_{text} {}
        Value(const std::string& text) : value_{std::string_view{text}} {}
        Value(double number) : value_{number} {}
        Value(int number) : value_{static_cast<double>(number)} {}
        Value(std::size_t number) : value_{static_cast<double>(number)} {}

    private:
        friend class Markup;
        std::variant<std::string_view, double> value_;
    };
    /// An attribute whose text is empty is left out.
    struct Attribute {
        std::string_view name;
        Value value;
    };
    using Attributes = std::initializer_list<Attribute>;

    /// An open element: closed when this leaves its scope.
    class Element {
    public:
        explicit Element(Markup& markup) : markup_{markup} {}
        Element(const Element&) = delete;
        Element& operator=(const Element&) = delete;
        ~Element() { markup_.close(); }

    private:
        Markup& markup_;
    };

    /// `<name attributes>` until the end of the scope.
    [[nodiscard]] Element in(std::string_view name, Attributes attributes = {});
    /// `<name attributes>text</name>`.
    void element(std::string_view name, Attributes attributes, std::string_view text);
    void element(std::string_view name, std::string_view text) { element(name, {}, text); }
    /// `<name attributes/>`: shapes, `meta`, `br`.
    void lone(std::string_view name, Attributes attributes = {});
    void text(std::string_view text);
    /// Markup or a style sheet of our own, as it is.
    void raw(std::string_view markup) { written_ += markup; }

    std::size_t size() const { return written_.size(); }
    /// What was written; every element must be closed.
    std::string take() &&;

private:
    void begin(std::string_view name, Attributes attributes);
    void close();

    std::string written_;
    std::vector<std::string> open_;
};

} // namespace attune::report
