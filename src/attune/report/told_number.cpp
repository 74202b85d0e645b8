// SPDX-License-Identifier: Apache-2.0
#include <attune/report/told_number.hpp>

#include <attune/report/wording.hpp>

#include <fmt/format.h>

namespace attune::report {
namespace {

using measure::Estimate;
using measure::Result;

constexpr std::string_view share = "share";
constexpr std::string_view difference = "difference of shares";

bool is_rate(const Result& result) {
    return result.unit == "per minute" || result.unit == "per second";
}

/// A share of time divides by seconds and counts nothing. Two shares that count nothing are of things all the
/// same: the spread of five shares, and how many turnings away went on so long without being chased.
bool is_of_time(const Result& result) {
    const bool of_things = result.measure == "consistency" || result.measure == "not_now";
    return (result.unit == share || result.unit == difference) && !result.estimate->count && !of_things;
}

} // namespace

std::string in_unit(std::string_view unit, double value) {
    if (unit == share) return percent(value);
    if (unit == difference) return difference_percent(value);
    if (unit == "s") return seconds_words(value);
    const std::string number = number_words(value);
    if (unit == "per minute") return number + "/min";
    return unit == "times" ? number + "\u00a0times" : number;
}

std::string told_value(const Result& result) {
    return in_unit(result.unit, result.estimate->value);
}

std::string told_interval(const Result& result) {
    const Estimate& estimate = *result.estimate;
    if (!estimate.interval) return "";
    const auto& [low, high, how] = *estimate.interval;
    if (result.unit == share) return percent_around(estimate.value, low, high);
    if (result.unit == difference) return difference_percent(low, high);
    return fmt::format("{}{}{}", number_words(low), low < 0 ? " to " : "\u2013", number_words(high));
}

std::string made_of(const Result& result) {
    const Estimate& estimate = *result.estimate;
    if (!estimate.of) return "";
    if (is_of_time(result)) return "of " + seconds_words(*estimate.of);
    if (!estimate.count) return fmt::format("n\u00a0=\u00a0{:.0f}", *estimate.of);
    if (is_rate(result)) return fmt::format("{:.0f} in {}", *estimate.count, seconds_words(*estimate.of));
    return fmt::format("{:.0f} of {:.0f}", *estimate.count, *estimate.of);
}

} // namespace attune::report
