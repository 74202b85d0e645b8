// SPDX-License-Identifier: Apache-2.0
#include <attune/read/utf8.hpp>

#include <array>
#include <cstdint>
#include <cstring>

namespace attune::read {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t position) {
    return static_cast<unsigned char>(bytes[position]);
}

bool continues(std::string_view bytes, std::size_t position) {
    return position < bytes.size() && (byte_at(bytes, position) & 0xC0U) == 0x80U;
}

/// How many bytes the first byte of a sign promises; 0 where no sign begins with it.
std::size_t promised(unsigned first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    if (first >= 0xF0 && first <= 0xF4) return 4;
    return 0;
}

/// Whether the second byte keeps the sign from being overlong, a surrogate, or past U+10FFFF.
bool second_fits(unsigned first, unsigned second) {
    if (first == 0xE0) return second >= 0xA0;
    if (first == 0xED) return second <= 0x9F;
    if (first == 0xF0) return second >= 0x90;
    if (first == 0xF4) return second <= 0x8F;
    return true;
}

/// The length of the well-formed sign at `position`, or 0.
std::size_t sign_length(std::string_view bytes, std::size_t position) {
    const unsigned first = byte_at(bytes, position);
    const std::size_t length = promised(first);
    for (std::size_t i = 1; i < length; ++i)
        if (!continues(bytes, position + i)) return 0;
    if (length > 1 && !second_fits(first, byte_at(bytes, position + 1))) return 0;
    return length;
}

bool is_cut_by_the_end(std::string_view bytes, std::size_t position) {
    const std::size_t length = promised(byte_at(bytes, position));
    if (length < 2 || position + length <= bytes.size()) return false;
    for (std::size_t i = position + 1; i < bytes.size(); ++i)
        if (!continues(bytes, i)) return false;
    return true;
}

/// The first position from `position` on that does not lie in eight ASCII bytes.
std::size_t skip_ascii(std::string_view bytes, std::size_t position) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    for (; position + 8 <= bytes.size(); position += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data() + position, 8);
        if ((eight & high_bits) != 0) break;
    }
    return position;
}

} // namespace

Utf8Census utf8_census(std::string_view bytes) {
    Utf8Census census;
    for (std::size_t position = skip_ascii(bytes, 0); position < bytes.size();) {
        const std::size_t length = sign_length(bytes, position);
        if (length == 0) {
            if (census.faults++ == 0) {
                census.first_fault = position;
                if (is_cut_by_the_end(bytes, position)) {
                    census.only_the_end_is_cut = true;
                    census.faults = bytes.size() - position;
                    break;
                }
            }
            ++position;
            continue;
        }
        if (length > 1) ++census.long_signs;
        position += length;
        if (length == 1) position = skip_ascii(bytes, position);
    }
    return census;
}

std::string repaired_utf8(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + 16);
    for (std::size_t position = 0; position < bytes.size();) {
        const std::size_t length = sign_length(bytes, position);
        if (length == 0) append_utf8(text, U'\uFFFD');
        text.append(bytes, position, length);
        position += length == 0 ? 1 : length;
    }
    return text;
}

void append_utf8(std::string& text, char32_t code_point) {
    const bool is_surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    const std::uint32_t value = is_surrogate || code_point > 0x10FFFF ? 0xFFFD : code_point;
    const auto put = [&](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
    const auto put_rest = [&](int shift) { put(0x80U | ((value >> shift) & 0x3FU)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0U | (value >> 6));
        put_rest(0);
    } else if (value < 0x10000) {
        put(0xE0U | (value >> 12));
        put_rest(6);
        put_rest(0);
    } else {
        put(0xF0U | (value >> 18));
        put_rest(12);
        put_rest(6);
        put_rest(0);
    }
}

std::string utf8_from_windows_1252(std::string_view bytes) {
    // 0x80 .. 0x9F; everywhere else the code point is the byte.
    static constexpr std::array<char16_t, 32> upper{
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char sign : bytes) {
        const unsigned byte = static_cast<unsigned char>(sign);
        append_utf8(text, byte >= 0x80 && byte <= 0x9F ? upper[byte - 0x80] : static_cast<char32_t>(byte));
    }
    return text;
}

std::pair<std::string, std::size_t> utf8_from_utf16(std::string_view bytes, bool big_endian) {
    const auto unit = [&](std::size_t position) -> char32_t {
        const unsigned low = byte_at(bytes, position + (big_endian ? 1 : 0));
        return low | (byte_at(bytes, position + (big_endian ? 0 : 1)) << 8);
    };
    std::string text;
    text.reserve(bytes.size() / 2 + 16);
    std::size_t lone = 0;
    for (std::size_t position = 0; position + 2 <= bytes.size(); position += 2) {
        char32_t code_point = unit(position);
        const bool is_high = code_point >= 0xD800 && code_point <= 0xDBFF;
        const char32_t next = is_high && position + 4 <= bytes.size() ? unit(position + 2) : 0;
        if (next >= 0xDC00 && next <= 0xDFFF) {
            code_point = 0x10000 + ((code_point - 0xD800) << 10) + (next - 0xDC00);
            position += 2;
        } else if (code_point >= 0xD800 && code_point <= 0xDFFF) {
            ++lone;
        }
        append_utf8(text, code_point);
    }
    return {std::move(text), lone};
}

} // namespace attune::read
