// SPDX-License-Identifier: Apache-2.0
#include <attune/write/xml_text.hpp>

#include <attune/write/utf8_sign.hpp>

#include <fmt/format.h>

namespace attune::write {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_forbidden(std::string_view sign) {
    return sign == "\xEF\xBF\xBE" || sign == "\xEF\xBF\xBF"; // U+FFFE and U+FFFF
}

} // namespace

std::string xml_text(std::string_view text) {
    std::string written;
    while (!text.empty()) {
        const std::string_view sign = first_sign(text);
        const char first = text.front();
        text.remove_prefix(sign.empty() ? 1 : sign.size());
        switch (first) {
        case '&': written += "&amp;"; continue;
        case '<': written += "&lt;"; continue;
        case '>': written += "&gt;"; continue;
        case '"': written += "&quot;"; continue;
        case '\t':
        case '\n':
        case '\r': written += fmt::format("&#{};", static_cast<int>(first)); continue;
        default: break;
        }
        const bool is_control = first >= 0 && first < ' ';
        written += sign.empty() || is_control || is_forbidden(sign) ? replacement : sign;
    }
    return written;
}

} // namespace attune::write
