// SPDX-License-Identifier: Apache-2.0
#include <attune/report/markup.hpp>

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace attune::report {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// What stands for a character that can not be written as it is; empty where it can.
std::string_view escape(char c) {
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    case '\t':
    case '\n':
    case '\r': return {};
    default:
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? replacement_character : std::string_view{};
    }
}

void append_escaped(std::string& to, std::string_view text) {
    for (const char c : text) {
        const std::string_view instead = escape(c);
        if (instead.empty())
            to += c;
        else
            to += instead;
    }
}

} // namespace

std::string drawn(double number) {
    assert(std::isfinite(number));
    std::array<char, 64> digits{};
    const auto written =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed, 2);
    std::string text{digits.data(), written.ptr};
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string escaped(std::string_view text) {
    std::string safe;
    append_escaped(safe, text);
    return safe;
}

void Markup::begin(std::string_view name, Attributes attributes) {
    written_ += '<';
    written_ += name;
    for (const Attribute& attribute : attributes) {
        const auto* text = std::get_if<std::string_view>(&attribute.value.value_);
        if (text && text->empty()) continue;
        written_ += ' ';
        written_ += attribute.name;
        written_ += "=\"";
        if (text)
            append_escaped(written_, *text);
        else
            written_ += drawn(std::get<double>(attribute.value.value_));
        written_ += '"';
    }
}

Markup::Element Markup::in(std::string_view name, Attributes attributes) {
    begin(name, attributes);
    written_ += '>';
    open_.emplace_back(name);
    return Element{*this};
}

void Markup::element(std::string_view name, Attributes attributes, std::string_view text) {
    begin(name, attributes);
    written_ += '>';
    append_escaped(written_, text);
    written_ += "</";
    written_ += name;
    written_ += '>';
}

void Markup::lone(std::string_view name, Attributes attributes) {
    begin(name, attributes);
    written_ += "/>";
}

void Markup::text(std::string_view text) {
    append_escaped(written_, text);
}

void Markup::close() {
    written_ += "</";
    written_ += open_.back();
    written_ += '>';
    open_.pop_back();
}

std::string Markup::take() && {
    assert(open_.empty());
    return std::move(written_);
}

} // namespace attune::report
