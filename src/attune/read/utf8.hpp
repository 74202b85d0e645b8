// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace attune::read {

/// What there is in bytes that may be UTF-8.
struct Utf8Census {
    std::size_t long_signs = 0;       ///< well-formed signs of more than one byte
    std::size_t faults = 0;           ///< bytes that are part of no well-formed sign
    std::size_t first_fault = 0;      ///< position of the first of them
    bool only_the_end_is_cut = false; ///< the only fault is a sign that the end of the bytes cuts short
};

/// Counts; about as fast as memory where the bytes are ASCII. Overlong forms, surrogates and code points past
/// U+10FFFF are faults (RFC 3629).
Utf8Census utf8_census(std::string_view bytes);

/// The bytes with U+FFFD in place of each faulty one.
std::string repaired_utf8(std::string_view bytes);

/// Appends a code point as UTF-8; U+FFFD for one that is none.
void append_utf8(std::string& text, char32_t code_point);

/// Windows-1252, of which Latin-1 text is a part; the five bytes without a sign stay control signs.
std::string utf8_from_windows_1252(std::string_view bytes);

/// UTF-16 in the given byte order, without its mark; and how many lone surrogates became U+FFFD. A last odd
/// byte is left out.
std::pair<std::string, std::size_t> utf8_from_utf16(std::string_view bytes, bool big_endian);

} // namespace attune::read
