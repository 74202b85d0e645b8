// SPDX-License-Identifier: Apache-2.0
#include <attune/read/json_signs.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace attune::read {
namespace {

// The code unit of `\u00e9` at the beginning of `text`.
std::optional<std::uint32_t> unit(std::string_view text) {
    if (text.size() < 6 || !text.starts_with("\\u")) return std::nullopt;
    std::uint32_t value = 0;
    const char* const end = text.data() + 6;
    if (std::from_chars(text.data() + 2, end, value, 16).ptr != end) return std::nullopt;
    return value;
}

constexpr bool is_first_half(std::uint32_t unit) {
    return unit >= 0xD800 && unit < 0xDC00;
}
constexpr bool is_second_half(std::uint32_t unit) {
    return unit >= 0xDC00 && unit < 0xE000;
}

} // namespace

void JsonSigns::go_on() {
    stop_ = next_ + std::min(longest_, text_.size() - next_);
    if (is_over()) load();
}

void JsonSigns::load() {
    begin_ = next_;
    if (next_ >= stop_) return;
    const char sign = text_[next_];
    if (in_text_ && sign == '\\') return hand_escape();
    if (sign == '"') in_text_ = !in_text_;
    if (!in_text_ && (sign == 'N' || sign == 'I' || sign == '-')) return hand_word();
    hand(text_.substr(next_, 1), 1);
}

void JsonSigns::hand(std::string_view signs, std::size_t length) {
    handed_ = signs.data();
    handed_end_ = handed_ + signs.size();
    next_ = begin_ + length;
}

// An escape is handed over whole, so that a quote in it does not end the text.
void JsonSigns::hand_escape() {
    const std::string_view rest = text_.substr(begin_);
    const auto first = unit(rest);
    if (!first) {
        const std::string_view short_or_wrong = rest.substr(0, 2);
        return hand(short_or_wrong, short_or_wrong.size());
    }
    const auto second = unit(rest.substr(6));
    if (is_first_half(*first) && second && is_second_half(*second)) return hand(rest.substr(0, 12), 12);
    const bool is_half = is_first_half(*first) || is_second_half(*first);
    hand(is_half ? "\\ufffd" : rest.substr(0, 6), 6);
}

// A word that the end of the text cuts off stays one that is cut off.
void JsonSigns::hand_word() {
    for (const std::string_view word : {"NaN", "Infinity", "-Infinity"}) {
        const std::string_view written = text_.substr(begin_, word.size());
        if (written == word) return hand("null", word.size());
        if (word.starts_with(written) && written != "-") return hand("nul", written.size());
    }
    hand(text_.substr(begin_, 1), 1);
}

} // namespace attune::read
