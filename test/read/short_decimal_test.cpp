// SPDX-License-Identifier: Apache-2.0
#include <attune/read/short_decimal.hpp>

#include <attune/read/blanks.hpp>
#include <attune/read/number.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>

using namespace attune::read;

namespace {

constexpr std::uint64_t seeds = 250; // each with its own cells
constexpr int cells_of_a_seed = 2'000;

/// What the C++ library makes of the whole text; it knows no plus sign, and more than numbers.
std::optional<double> by_the_library(std::string text) {
    std::string_view rest = text;
    if (rest.starts_with('+')) rest.remove_prefix(1);
    if (rest.size() < text.size() && rest.starts_with('-')) return std::nullopt;
    if (rest.find_first_of("in") != std::string_view::npos) return std::nullopt; // inf, nan
    double value = 0;
    const char* const end = rest.data() + rest.size();
    const auto [stopped, error] = std::from_chars(rest.data(), end, value);
    return error == std::errc{} && stopped == end ? std::optional{value} : std::nullopt;
}

/// Cells as tables hold them: of every length up to 24 signs, the mark anywhere or nowhere, signed or not;
/// one in six with something in it that no such number has.
class Cells {
public:
    explicit Cells(std::uint64_t seed) : random_{seed} {}

    std::string next() {
        std::string cell(below(23), '0');
        for (char& sign : cell) sign = static_cast<char>('0' + below(10));
        if (below(4) > 0) cell.insert(below(cell.size() + 1), 1, '.');
        if (below(6) == 0) cell.insert(below(cell.size() + 1), 1, ".-+,:/ x\xC3"[below(9)]);
        if (below(8) == 0) cell += (below(2) == 0 ? "e-" : "E") + std::to_string(below(20));
        if (const auto sign = below(5); sign < 2) cell.insert(0, 1, "-+"[sign]);
        return cell;
    }

private:
    std::size_t below(std::size_t end) { return random_() % end; }

    std::mt19937_64 random_;
};

bool are_same(std::optional<double> one, std::optional<double> other) {
    return one.has_value() == other.has_value()
           && (!one || std::bit_cast<std::uint64_t>(*one) == std::bit_cast<std::uint64_t>(*other));
}

} // namespace

TEST_CASE("every cell is the number that the C++ library reads, to the last bit") {
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        Cells cells{seed};
        for (int i = 0; i < cells_of_a_seed; ++i) {
            const std::string cell = cells.next();
            if (cell != trimmed(cell)) continue; // blanks at its ends are no part of a cell
            const auto expected = by_the_library(cell);
            if (!are_same(number(cell), expected)) FAIL_CHECK(seed, ": \"", cell, "\"");
            std::string with_comma = cell;
            for (char& sign : with_comma) sign = sign == '.' ? ',' : sign == ',' ? '.' : sign;
            if (!are_same(number(with_comma, ','), expected)) FAIL_CHECK(seed, ": \"", with_comma, "\"");
        }
    }
}

TEST_CASE("signs side by side say the same as sign after sign") {
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        Cells cells{seed};
        for (int i = 0; i < cells_of_a_seed; ++i) {
            const std::string cell = cells.next();
            const ShortDecimal found = short_decimal(cell, '.');
            const ShortDecimal expected = decimal_of_any_size(cell, '.');
            const bool is_same = found.digits == expected.digits && found.places == expected.places
                                 && found.is_negative == expected.is_negative;
            if (found.is_one != expected.is_one || (found.is_one && !is_same))
                FAIL_CHECK(seed, ": \"", cell, "\"");
        }
    }
}

TEST_CASE("a short decimal is exact below 2^53, and keeps the sign of zero") {
    CHECK(short_decimal("9007199254740991", '.').is_exact());
    CHECK_FALSE(short_decimal("9007199254740992", '.').is_exact());
    CHECK(short_decimal("-0.0", '.').value() == 0);
    CHECK(std::signbit(short_decimal("-0.0", '.').value()));
    CHECK(short_decimal("12345678", '.').value() == 12345678);
    CHECK(short_decimal("-1234567,25", ',').value() == -1234567.25);
    for (const char* text : {"", "-", "+", ".", "-.", "1.2.3", "--1", "1e3", " 1", "1 ", "12345678a"})
        CHECK_MESSAGE(!short_decimal(text, '.').is_one, text);
}
