// SPDX-License-Identifier: Apache-2.0
#include <attune/report/number.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <charconv>
#include <limits>

namespace attune::report {
namespace {

TEST_CASE("a number is the shortest text that reads back as it") {
    CHECK(shortest(0.1) == "0.1");
    CHECK(shortest(4.0 / 7.0) == "0.5714285714285714");
    CHECK(shortest(12) == "12");
    CHECK(shortest(-0.0) == "0");
    CHECK(shortest(1e6) == "1000000");
    CHECK(shortest(1e-6) == "0.000001");
    CHECK(shortest(5e-7) == "5e-07");
    CHECK(shortest(1e15) == "1e+15");
    rc::check("any finite number comes back", [](double number) {
        if (number != number || number - number != 0) return;
        double back = 1;
        const std::string text = shortest(number);
        std::from_chars(text.data(), text.data() + text.size(), back);
        RC_ASSERT(back == number);
    });
}

TEST_CASE("what is not finite has no place in a table") {
    CHECK_THROWS_AS(shortest(std::numeric_limits<double>::quiet_NaN()), Misuse);
    CHECK_THROWS_AS(shortest(std::numeric_limits<double>::infinity()), Misuse);
}

} // namespace
} // namespace attune::report
