// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace attune::read {

/// The text without blanks and tabs at both ends: a cell of a table, a word of a line.
inline std::string_view trimmed(std::string_view text) {
    const auto is_blank = [](char sign) { return sign == ' ' || sign == '\t'; };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

/// Also without line ends: a label or a name, which may have several lines.
inline std::string_view unpadded(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

} // namespace attune::read
