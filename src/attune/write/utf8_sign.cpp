// SPDX-License-Identifier: Apache-2.0
#include <attune/write/utf8_sign.hpp>

#include <cstddef>

namespace attune::write {
namespace {

std::size_t length_by(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first < 0xE0) return 2;
    if (first >= 0xE0 && first < 0xF0) return 3;
    if (first >= 0xF0 && first < 0xF5) return 4;
    return 0;
}

/// The second byte is where overlong forms, surrogates and what lies past U+10FFFF show.
bool fits(unsigned char first, unsigned char second) {
    const unsigned least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= least && second <= most;
}

} // namespace

std::string_view first_sign(std::string_view text) {
    if (text.empty()) return {};
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t length = length_by(byte(0));
    if (length == 0 || text.size() < length) return {};
    if (length > 1 && !fits(byte(0), byte(1))) return {};
    for (std::size_t i = 2; i < length; ++i)
        if (byte(i) < 0x80 || byte(i) > 0xBF) return {};
    return text.substr(0, length);
}

} // namespace attune::write
