// SPDX-License-Identifier: Apache-2.0
#include <attune/read/number.hpp>

#include <attune/read/short_decimal.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>

namespace attune::read {
namespace {

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

char lowered(char sign) {
    return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
}

/// The parts of a written number; the digits are those of `whole` followed by those of `fraction`.
struct Written {
    bool is_negative = false;
    std::string_view whole;
    std::string_view fraction;
    int exponent = 0;
};

std::string_view digits_from(std::string_view& text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
    const auto digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(digits.size());
    return digits;
}

std::optional<Written> written(std::string_view text, char decimal) {
    Written parts;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        parts.is_negative = text.front() == '-';
        text.remove_prefix(1);
    }
    parts.whole = digits_from(text);
    if (!text.empty() && text.front() == decimal) {
        text.remove_prefix(1);
        parts.fraction = digits_from(text);
    }
    if (parts.whole.empty() && parts.fraction.empty()) return std::nullopt;
    if (!text.empty() && lowered(text.front()) == 'e') {
        text.remove_prefix(1);
        if (!text.empty() && text.front() == '+') text.remove_prefix(1);
        const char* const end = text.data() + text.size();
        const auto [stopped, error] = std::from_chars(text.data(), end, parts.exponent);
        if (error != std::errc{} || stopped != end || std::abs(parts.exponent) > 400) return std::nullopt;
        text = {};
    }
    if (!text.empty()) return std::nullopt;
    return parts;
}

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Adds the digits from `sign` on to `digits`, and moves `sign` behind them.
inline void take_digits(const char*& sign, const char* end, std::uint64_t& digits) {
    for (; sign != end; ++sign) {
        const auto digit = static_cast<unsigned char>(*sign - '0');
        if (digit > 9) return;
        digits = digits * 10 + digit;
    }
}

/// Kept out of the way of the short ones, whose registers it would take.
[[gnu::noinline]] std::optional<double> any_number(std::string_view text, char decimal) {
    text = trimmed(text);
    const auto parts = written(text, decimal);
    if (!parts) return std::nullopt;
    if (text.front() == '+') text.remove_prefix(1);
    std::string pointed;
    if (decimal != '.') {
        pointed = text;
        std::replace(pointed.begin(), pointed.end(), decimal, '.');
        text = pointed;
    }
    double value = 0;
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || stopped != text.data() + text.size()) return std::nullopt;
    return value;
}

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view cell) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return std::equal(word.begin(), word.end(), cell.begin(), cell.end(),
                          [](char expected, char sign) { return expected == lowered(sign); });
    });
}

bool append(std::int64_t& value, int digit) {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    if (value > (most - digit) / 10) return false;
    value = value * 10 + digit;
    return true;
}

} // namespace

ShortDecimal decimal_of_any_size(std::string_view text, char decimal) {
    ShortDecimal found;
    if (text.empty() || text.size() > 20) return found;
    const char* sign = text.data();
    const char* const end = sign + text.size();
    // Without a branch: in measured data every other number is negative, in no order.
    found.is_negative = *sign == '-' ? 1 : 0;
    sign += found.is_negative | (*sign == '+' ? 1U : 0U);
    const char* const whole = sign;
    take_digits(sign, end, found.digits);
    std::ptrdiff_t count = sign - whole;
    if (sign != end && *sign == decimal) {
        const char* const fraction = ++sign;
        take_digits(sign, end, found.digits);
        found.places = static_cast<std::size_t>(sign - fraction);
        count += sign - fraction;
    }
    found.is_one = sign == end && count > 0 && count <= 18;
    return found;
}

bool is_missing(std::string_view cell) {
    static constexpr std::array<std::string_view, 9> words{"",     "na",        "n/a",  "#n/a", "nan",
                                                           "-nan", "-nan(ind)", "null", "<na>"};
    return is_one_of(words, trimmed(cell));
}

bool is_missing_number(std::string_view cell) {
    static constexpr std::array<std::string_view, 5> words{"none", "missing", ".", "-", "--"};
    return is_missing(cell) || is_one_of(words, trimmed(cell));
}

double number_or(double otherwise, std::string_view text, char decimal) {
    const ShortDecimal found = short_decimal(text, decimal);
    return found.is_exact() ? found.value() : any_number(text, decimal).value_or(otherwise);
}

std::optional<double> number(std::string_view text, char decimal) {
    const double value = number_or(none, text, decimal);
    return std::isnan(value) ? std::nullopt : std::optional{value};
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    const auto parts = written(trimmed(text), '.');
    if (!parts || !parts->fraction.empty() || parts->exponent != 0) return std::nullopt;
    return scaled(text, '.', 0);
}

std::optional<std::int64_t> scaled(std::string_view text, char decimal, int power) {
    constexpr std::array<std::int64_t, 10> powers{1,       10,        100,        1'000,       10'000,
                                                  100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};
    const ShortDecimal found = short_decimal(text, decimal);
    const int zeros = power - static_cast<int>(found.places);
    if (found.is_one && zeros >= 0 && zeros <= 9 && found.digits < 9'000'000'000) {
        const std::int64_t value =
            static_cast<std::int64_t>(found.digits) * powers[static_cast<std::size_t>(zeros)];
        return found.is_negative != 0 ? -value : value;
    }
    const auto parts = written(trimmed(text), decimal);
    if (!parts) return std::nullopt;
    std::int64_t value = 0;
    // The place of the next digit: it stands for digit x 10^place; the one at -1 decides the rounding.
    std::int64_t place = static_cast<std::int64_t>(parts->whole.size()) - 1 + parts->exponent + power;
    for (const std::string_view digits : {parts->whole, parts->fraction})
        for (const char sign : digits) {
            const int digit = sign - '0';
            if (place >= 0 && !append(value, digit)) return std::nullopt;
            if (place == -1 && digit >= 5 && value == std::numeric_limits<std::int64_t>::max())
                return std::nullopt;
            if (place == -1 && digit >= 5) ++value;
            --place;
        }
    for (; place >= 0 && value != 0; --place)
        if (!append(value, 0)) return std::nullopt;
    return parts->is_negative ? -value : value;
}

} // namespace attune::read
