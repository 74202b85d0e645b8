// SPDX-License-Identifier: Apache-2.0
#include <attune/read/number.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

using namespace attune::read;

TEST_CASE("a number is the whole text or nothing") {
    CHECK(number("1.5") == 1.5);
    CHECK(number(" -0.25\t") == -0.25);
    CHECK(number("+2") == 2.0);
    CHECK(number(".5") == 0.5);
    CHECK(number("5.") == 5.0);
    CHECK(number("3e-4") == 3e-4);
    CHECK(number("1E+3") == 1000.0);
    for (const char* text :
         {"", " ", "-", ".", "1.5s", "1 5", "0x10", "inf", "nan", "1,234.5", "--1", "1e", "1e+-2"})
        CHECK_MESSAGE(!number(text), text);
}

TEST_CASE("a decimal comma is a decimal comma only where it is asked for") {
    CHECK(number("1,5", ',') == 1.5);
    CHECK(!number("1,5", '.'));
    CHECK(!number("1.5", ','));
}

TEST_CASE("a missing value is known by its usual words, and a code named none is a code") {
    for (const char* text : {"", "  ", "NA", "n/a", "NaN", "nan", "#N/A", "NULL", "-nan(ind)", "<NA>"})
        CHECK_MESSAGE(is_missing(text), text);
    for (const char* text : {"none", "-", "0", "N", "NAN2"}) CHECK_MESSAGE(!is_missing(text), text);
    for (const char* text : {"none", "-", "--", ".", "NA"}) CHECK_MESSAGE(is_missing_number(text), text);
    CHECK(!is_missing_number("0"));
}

TEST_CASE("a whole number has no fraction and no exponent") {
    CHECK(whole_number("42") == 42);
    CHECK(whole_number("-7") == -7);
    CHECK(!whole_number("4.0"));
    CHECK(!whole_number("4e1"));
    CHECK(!whole_number("9223372036854775808"));
    CHECK(whole_number("9223372036854775807") == std::numeric_limits<std::int64_t>::max());
}

TEST_CASE("scaling goes by the digits, and halves go away from zero") {
    CHECK(scaled("2325.28", '.', 9) == 2'325'280'000'000);
    CHECK(scaled("2.0005", '.', 9) == 2'000'500'000);
    CHECK(scaled("0.0000000005", '.', 9) == 1);
    CHECK(scaled("0.00000000049999999999", '.', 9) == 0);
    CHECK(scaled("-0.0000000005", '.', 9) == -1);
    CHECK(scaled("3.4589999999999996", '.', 9) == 3'459'000'000); // float noise, as a voice-type list has it
    CHECK(scaled("1.5e3", '.', 0) == 1500);
    CHECK(scaled("15e-1", '.', 0) == 2);
    CHECK(scaled("1e-400", '.', 9) == 0);
    CHECK(scaled("0e400", '.', 9) == 0);
    CHECK(scaled("1000,25", ',', 3) == 1'000'250);
}

TEST_CASE("what does not fit is not scaled") {
    CHECK(scaled("9223372036.854775807", '.', 9) == std::numeric_limits<std::int64_t>::max());
    CHECK(!scaled("9223372036.854775808", '.', 9));
    CHECK(!scaled("9223372036.8547758075", '.', 9));
    CHECK(!scaled("1e300", '.', 9));
    CHECK(!scaled("1e9999", '.', 9));
    CHECK(!scaled("x", '.', 9));
}

TEST_CASE("a short decimal is the nearest double, as a long one is") {
    const auto nearest = [](std::string text) {
        std::replace(text.begin(), text.end(), ',', '.');
        double value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    };
    // 2^53 and its neighbours, 17 to 20 digits, every place of the mark, and what a double can not hold
    std::vector<std::string> texts{"9007199254740991",      "9007199254740992",      "9007199254740993",
                                   "900719925474099.3",     "0.9007199254740993",    "0.000000000000000001",
                                   "000000000000000000001", "0.12345678901234567",   "355.59026655374674",
                                   "123456789012345678901", "0.00000000000000000001"};
    std::uint64_t state = 1;
    for (int k = 0; k < 20'000; ++k) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        std::string digits = std::to_string(state >> (k % 60));
        texts.push_back(digits.insert(state % (digits.size() + 1), 1, '.'));
    }
    for (const std::string& text : texts) {
        CAPTURE(text);
        CHECK(number(text) == nearest(text));
        CHECK(number("-" + text) == -nearest(text));
        std::string with_comma = text;
        std::replace(with_comma.begin(), with_comma.end(), '.', ',');
        CHECK(number(with_comma, ',') == nearest(text));
    }
    CHECK(std::signbit(*number("-0")));
    CHECK_FALSE(number("."));
    CHECK_FALSE(number("+-1"));
    CHECK_FALSE(number("1.2.3"));
}

TEST_CASE("a short number is scaled as exactly as a long one") {
    CHECK(scaled("8.999999999", '.', 9) == 8'999'999'999);
    CHECK(scaled("9000000000", '.', 9) == 9'000'000'000'000'000'000);
    CHECK(scaled("-0.040", '.', 9) == -40'000'000);
    CHECK(scaled("+1,5", ',', 0) == 2); // more places than are asked for: rounded, not cut
    CHECK(scaled("8999999999", '.', 9) == 8'999'999'999'000'000'000);
}
