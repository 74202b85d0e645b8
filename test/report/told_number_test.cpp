// SPDX-License-Identifier: Apache-2.0
#include <attune/report/told_number.hpp>

#include <doctest/doctest.h>

namespace attune::report {
namespace {

using measure::Estimate;
using measure::Range;
using measure::Result;

Result of(std::string_view measure, std::string_view unit, Estimate estimate) {
    return {.measure = measure, .episode = "play", .part = "any", .unit = unit, .estimate = estimate};
}

TEST_CASE("a number is told in its unit, with the interval in the same") {
    const Result share = of("answered", "share", {.value = 0.76, .interval = Range{.56, .88, ""}});
    CHECK(told_value(report::Speaker::english(), share) == "76\u00a0%");
    CHECK(told_interval(report::Speaker::english(), share) == "56–88\u00a0%");
    const Result none = of("answered", "share", {.value = 0, .interval = Range{.0005, .588, ""}});
    CHECK(told_interval(report::Speaker::english(), none) == "up to 59\u00a0%");
    const Result comfort =
        of("comfort", "difference of shares", {.value = -.05, .interval = Range{-.19, .28, ""}});
    CHECK(told_value(report::Speaker::english(), comfort) == "−5\u00a0%");
    CHECK(told_interval(report::Speaker::english(), comfort) == "−19 to 28\u00a0%");
    const Result gap = of("turn_gap", "s", {.value = -0.4, .interval = Range{-.6, 1.4, ""}});
    CHECK(told_value(report::Speaker::english(), gap) == "−0.40\u00a0s");
    CHECK(told_interval(report::Speaker::english(), gap) == "−0.60 to 1.40");
    CHECK(told_value(report::Speaker::english(), of("break", "per minute", {.value = 2.27})) == "2.27/min");
    CHECK(told_value(report::Speaker::english(), of("pace", "times", {.value = 1.29})) == "1.29\u00a0times");
    CHECK(told_value(report::Speaker::english(), of("exchange", "cues", {.value = 3})) == "3.00");
    CHECK(told_interval(report::Speaker::english(), of("exchange", "cues", {.value = 3})).empty());
}

TEST_CASE("a number says what it was made of: things, events in a time, a time") {
    CHECK(made_of(report::Speaker::english(), of("answered", "share", {.value = .76, .count = 38, .of = 50}))
          == "38 of 50");
    CHECK(
        made_of(report::Speaker::english(), of("break", "per minute", {.value = 2.27, .count = 9, .of = 238}))
        == "9 in 3\u00a0min 58\u00a0s");
    CHECK(made_of(report::Speaker::english(), of("orientation", "share", {.value = .5, .of = 12.4}))
          == "of 12.4\u00a0s");
    CHECK(made_of(report::Speaker::english(), of("comfort", "difference of shares", {.value = .5, .of = 60}))
          == "of 1\u00a0min");
    CHECK(made_of(report::Speaker::english(), of("turn_gap", "s", {.value = .6, .of = 17}))
          == "n\u00a0=\u00a017");
    // Shares of things that count nothing: they are of things all the same.
    CHECK(made_of(report::Speaker::english(), of("consistency", "share", {.value = .16, .of = 50}))
          == "n\u00a0=\u00a050");
    CHECK(made_of(report::Speaker::english(), of("not_now", "share", {.value = .9, .of = 8}))
          == "n\u00a0=\u00a08");
    CHECK(made_of(report::Speaker::english(), of("exchange", "cues", {.value = 3})).empty());
}

TEST_CASE(
    "behind a share of none or all stands the end that its interval has, never a range that leaves it out") {
    const auto behind = [](double share, const Range& range) {
        return share_range(Speaker::english(), share, range);
    };
    CHECK(behind(0, {0.0005, 0.588, "x"}) == "up to 59\u00a0%");
    CHECK(behind(1, {0.41, 0.9995, "x"}) == "41\u00a0% or more");
    CHECK(behind(0, {0, 0.07, "x"}) == "0–7\u00a0%");
    CHECK(behind(1, {0.91, 1, "x"}) == "91–100\u00a0%");
    CHECK(behind(0.001, {0.0001, 0.07, "x"}) == "<1–7\u00a0%");
    CHECK(behind(0.9, {0.53, 0.999, "x"}) == "53–>99\u00a0%");
}

} // namespace
} // namespace attune::report
