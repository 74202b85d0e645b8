// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace attune::read {

/// Eight signs of a text in one word, the first in the lowest byte, so that one operation does something to
/// all of them. A loop over single signs waits for each before the next, and guesses wrong where it ends; in
/// tables by the gigabyte nothing else takes as long. Only where `is_native`.
namespace eight_signs {

inline constexpr bool is_native = std::endian::native == std::endian::little;
inline constexpr std::uint64_t in_each = 0x0101010101010101U;

template <class Word = std::uint64_t>
std::uint64_t at(const char* text) {
    Word word = 0;
    std::memcpy(&word, text, sizeof word);
    return word;
}

/// 1 where the lowest byte is `sign`, else 0. Without a branch: in measured data every other number is
/// negative, in no order.
inline std::uint64_t begins_with(std::uint64_t signs, char sign) {
    return (((signs ^ static_cast<unsigned char>(sign)) & 0xFF) - 1) >> 63;
}

/// A text of at most eight signs, and zeros behind it. Nothing outside of the text is touched.
inline std::uint64_t all_of(const char* text, std::size_t size) {
    if (size >= 4) return at<std::uint32_t>(text) | (at<std::uint32_t>(text + size - 4) << (8 * (size - 4)));
    if (size == 0) return 0;
    const std::size_t middle = size / 2; // one, two or three signs: the first, the middle, the last
    return at<std::uint8_t>(text) | (at<std::uint8_t>(text + middle) << (8 * middle))
           | (at<std::uint8_t>(text + size - 1) << (8 * (size - 1)));
}

/// Has a bit in each byte that is `sign`; above the lowest of these there may be bits too many.
inline std::uint64_t marks(std::uint64_t signs, char sign) {
    const std::uint64_t zero_where_equal = signs ^ (in_each * static_cast<unsigned char>(sign));
    return (zero_where_equal - in_each) & ~zero_where_equal & (in_each << 7);
}

/// Where the lowest mark is, counted in signs; eight where there is none.
inline std::size_t first(std::uint64_t marks) {
    return static_cast<std::size_t>(std::countr_zero(marks)) / 8;
}

/// The same of each byte that is no digit.
inline std::uint64_t marks_of_no_digits(std::uint64_t signs) {
    const std::uint64_t below_ten_where_digit = signs ^ (in_each * '0');
    return ((below_ten_where_digit + in_each * (0x80 - 10)) | below_ten_where_digit) & (in_each << 7);
}

inline bool are_digits(std::uint64_t signs) {
    constexpr std::uint64_t high_halves = in_each * 0xF0;
    return ((signs & high_halves) | (((signs + in_each * 0x06) & high_halves) >> 4)) == in_each * 0x33;
}

/// The number that eight digits write: neighbours are joined to pairs, pairs to fours, fours to the whole.
inline std::uint64_t joined(std::uint64_t digits) {
    digits -= in_each * '0';
    digits = digits * 10 + (digits >> 8);
    constexpr std::uint64_t pair = 0x000000FF000000FFU;
    constexpr std::uint64_t hundred_and_million = 100 + (std::uint64_t{1'000'000} << 32);
    constexpr std::uint64_t one_and_ten_thousand = 1 + (std::uint64_t{10'000} << 32);
    return ((digits & pair) * hundred_and_million + ((digits >> 16) & pair) * one_and_ten_thousand) >> 32;
}

} // namespace eight_signs
} // namespace attune::read
