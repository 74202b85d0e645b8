// SPDX-License-Identifier: Apache-2.0
#include <attune/read/json.hpp>

#include <attune/read/utf8.hpp>

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

constexpr char meaning_of(char letter) {
    switch (letter) {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    case 'b': return '\b';
    case 'f': return '\f';
    case '"':
    case '\\':
    case '/': return letter;
    default: return 0;
    }
}

} // namespace

std::string json_text(std::string_view written) {
    std::string text;
    for (auto at = written.find('\\'); at != std::string_view::npos && at + 1 < written.size();
         at = written.find('\\')) {
        text.append(written.substr(0, at));
        written.remove_prefix(at);
        std::size_t length = 2;
        if (const auto first = unit(written)) {
            length = 6;
            const auto second = unit(written.substr(6));
            const bool is_pair =
                *first >= 0xD800 && *first < 0xDC00 && second && *second >= 0xDC00 && *second < 0xE000;
            if (is_pair) length = 12;
            append_utf8(text, is_pair ? 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00) : *first);
        } else if (const char sign = meaning_of(written[1])) {
            text.push_back(sign);
        } else {
            text.append(written.substr(0, 2));
        }
        written.remove_prefix(length);
    }
    return text.append(written);
}

} // namespace attune::read
