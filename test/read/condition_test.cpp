// SPDX-License-Identifier: Apache-2.0
#include <attune/read/condition.hpp>

#include <limits>

#include <doctest/doctest.h>

using namespace attune::read;

TEST_CASE("a condition is a signal, a sign and a number") {
    CHECK(condition_from("AU12_r >= 1.0") == Condition{"AU12_r", Condition::Is::at_least, 1.0});
    CHECK(condition_from("pose_Ry<=-0.52") == Condition{"pose_Ry", Condition::Is::at_most, -0.52});
    CHECK(condition_from("F0 final [1] > 60") == Condition{"F0 final [1]", Condition::Is::above, 60.0});
    CHECK(condition_from("loudness < 2") == Condition{"loudness", Condition::Is::below, 2.0});
}

TEST_CASE("what is not a condition is none") {
    for (const char* words : {"", "AU12_r", "AU12_r = 1", ">= 1", "AU12_r >= ", "AU12_r >= one",
                              "AU12_r >= 1 x", "AU12_r >= nan", "AU12_r >= inf"})
        CHECK_FALSE(condition_from(words));
}

TEST_CASE("at its own number only the closed conditions hold") {
    CHECK(condition_from("x >= 1")->holds(1));
    CHECK_FALSE(condition_from("x > 1")->holds(1));
    CHECK(condition_from("x <= 1")->holds(1));
    CHECK_FALSE(condition_from("x < 1")->holds(1));
}

TEST_CASE("a missing sample fulfils no condition") {
    const double missing = std::numeric_limits<double>::quiet_NaN();
    for (const char* words : {"x >= 0", "x > 0", "x <= 0", "x < 0"})
        CHECK_FALSE(condition_from(words)->holds(missing));
}
