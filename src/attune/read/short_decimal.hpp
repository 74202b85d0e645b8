// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/eight_signs.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attune::read {

/// Those that a short decimal may be divided by; a double holds them exactly.
inline constexpr std::array powers_of_ten{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8, 1e9,
                                          1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};

/// A number written without an exponent, in at most 18 digits, as nearly every cell of a table is:
/// digits / 10^places, with its sign. `number` reads all others too.
struct ShortDecimal {
    std::uint64_t digits = 0;
    std::size_t places = 0;
    std::uint64_t is_negative = 0;
    bool is_one = false; ///< whether the text was one

    /// Whether `value` is the nearest double: below 2^53 both terms of the quotient are exact, so that it is
    /// rounded once (Clinger 1990).
    bool is_exact() const { return is_one && digits < std::uint64_t{1} << 53; }

    double value() const {
        const double size = static_cast<double>(digits) / powers_of_ten[places];
        return std::bit_cast<double>(std::bit_cast<std::uint64_t>(size) | (is_negative << 63U));
    }
};

/// The same, sign after sign: for what is too long, and for machines that keep the first sign highest.
ShortDecimal decimal_of_any_size(std::string_view text, char decimal);

namespace short_decimals {

__extension__ using Sixteen = unsigned __int128;

constexpr Sixteen both(std::uint64_t first, std::uint64_t next) {
    return first | (Sixteen{next} << 64);
}

/// Where the mark is, counted in signs; the size of the word where there is none.
inline std::size_t mark_in(std::uint64_t signs, char decimal) {
    return eight_signs::first(eight_signs::marks(signs, decimal));
}
inline std::size_t mark_in(Sixteen signs, char decimal) {
    const std::size_t mark = mark_in(static_cast<std::uint64_t>(signs), decimal);
    return mark < 8 ? mark : 8 + mark_in(static_cast<std::uint64_t>(signs >> 64), decimal);
}

inline void take(std::uint64_t digits, ShortDecimal& found) {
    found.is_one = eight_signs::are_digits(digits);
    found.digits = eight_signs::joined(digits);
}
inline void take(Sixteen digits, ShortDecimal& found) {
    const auto first = static_cast<std::uint64_t>(digits);
    const auto next = static_cast<std::uint64_t>(digits >> 64);
    found.is_one = eight_signs::are_digits(first) && eight_signs::are_digits(next);
    found.digits = eight_signs::joined(first) * 100'000'000 + eight_signs::joined(next);
}

/// Takes the mark out from between the digits, and fills the word with zeros before them.
template <class Word>
[[gnu::always_inline]] inline ShortDecimal in(Word signs, std::size_t size, char decimal) {
    ShortDecimal found;
    const auto lowest = static_cast<std::uint64_t>(signs);
    found.is_negative = eight_signs::begins_with(lowest, '-');
    const std::uint64_t is_signed = found.is_negative | eight_signs::begins_with(lowest, '+');
    signs >>= 8 * is_signed;
    size -= is_signed;
    if (const std::size_t mark = mark_in(signs, decimal); mark < sizeof signs) {
        const Word whole = (Word{1} << (8 * mark)) - 1;
        signs = (signs & whole) | ((signs >> 8) & ~whole);
        found.places = --size - mark;
    }
    if (size == 0) return found;
    constexpr auto zeros = static_cast<Word>(both(eight_signs::in_each * '0', eight_signs::in_each * '0'));
    take((signs << (8 * (sizeof signs - size))) | (zeros >> (8 * (size - 1)) >> 8), found);
    return found;
}

} // namespace short_decimals

/// What `text` writes, the whole of it, with `decimal` as its mark.
[[gnu::always_inline]] inline ShortDecimal short_decimal(std::string_view text, char decimal) {
    const char* const signs = text.data();
    const std::size_t size = text.size();
    if (!eight_signs::is_native || size > 16) return decimal_of_any_size(text, decimal);
    if (size <= 8) return short_decimals::in(eight_signs::all_of(signs, size), size, decimal);
    const std::uint64_t last = eight_signs::at(signs + size - 8);
    return short_decimals::in(short_decimals::both(eight_signs::at(signs), last >> (8 * (16 - size))), size,
                              decimal);
}

} // namespace attune::read
