// SPDX-License-Identifier: Apache-2.0
#include <attune/read/xml_text.hpp>

#include <attune/read/utf8.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace attune::read {
namespace {

// The sign that `&name;` stands for; false where XML defines none.
bool append_entity(std::string& text, std::string_view name) {
    constexpr std::array<std::pair<std::string_view, char>, 5> known{
        {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}}};
    for (const auto& [word, sign] : known)
        if (name == word) return text.push_back(sign), true;
    if (!name.starts_with('#')) return false;
    const bool is_hexadecimal = name.starts_with("#x");
    name.remove_prefix(is_hexadecimal ? 2 : 1);
    std::uint32_t point = 0;
    const auto [end, wrong] =
        std::from_chars(name.data(), name.data() + name.size(), point, is_hexadecimal ? 16 : 10);
    const bool is_surrogate = point >= 0xD800 && point < 0xE000;
    if (wrong != std::errc{} || end != name.data() + name.size() || point == 0 || point > 0x10FFFF
        || is_surrogate)
        return false;
    append_utf8(text, point);
    return true;
}

} // namespace

std::string plain(std::string_view written) {
    std::string text;
    while (!written.empty()) {
        const auto special = std::min(written.find_first_of("&<"), written.size());
        text.append(written.substr(0, special));
        written.remove_prefix(special);
        const auto cut = [&](std::string_view opening, std::string_view ending) {
            const auto end = written.find(ending, opening.size());
            const auto inner = written.substr(opening.size(), end - opening.size());
            written.remove_prefix(end == std::string_view::npos ? written.size() : end + ending.size());
            return inner;
        };
        if (written.starts_with("<!--")) {
            cut("<!--", "-->");
        } else if (written.starts_with("<![CDATA[")) {
            text.append(cut("<![CDATA[", "]]>"));
        } else if (!written.empty()) {
            const auto end = written.substr(0, 12).find(';');
            if (end != std::string_view::npos && written.front() == '&'
                && append_entity(text, written.substr(1, end - 1))) {
                written.remove_prefix(end + 1);
            } else {
                text.push_back(written.front());
                written.remove_prefix(1);
            }
        }
    }
    return text;
}

} // namespace attune::read
