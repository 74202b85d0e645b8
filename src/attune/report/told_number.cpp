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

/// "−19 to 28 %": the sign of per cent once, at the end; where both ends read alike, one of them.
std::string difference_range(const Speaker& speaker, double low, double high) {
    constexpr std::string_view sign = "\u00a0%";
    const std::string from = difference_percent(low), to = difference_percent(high);
    if (from == to) return to;
    return speaker.words("number.from_to",
                         {{"low", from.substr(0, from.size() - sign.size())}, {"high", to}});
}

} // namespace

std::string told(const Speaker& speaker, double number, bool has_sign) {
    return speaker.number(number_words(number, has_sign));
}

std::string in_unit(const Speaker& speaker, std::string_view unit, double value) {
    if (unit == share) return percent(value);
    if (unit == difference) return difference_percent(value);
    if (unit == "s") return speaker.number(seconds_words(value));
    const std::string number = told(speaker, value);
    if (unit == "per minute") return speaker.words("number.in_minutes", {{"n", number}});
    return unit == "times" ? speaker.words("number.times", {{"n", number}}) : number;
}

std::string told_value(const Speaker& speaker, const Result& result) {
    return in_unit(speaker, result.unit, result.estimate->value);
}

std::string share_range(const Speaker& speaker, double share, const measure::Range& range) {
    switch (told_ends(share, range.low, range.high)) {
    case ToldEnds::upper: return speaker.words("number.up_to", {{"high", percent(range.high)}});
    case ToldEnds::lower: return speaker.words("number.or_more", {{"low", percent(range.low)}});
    case ToldEnds::both: break;
    }
    return percent(range.low, range.high);
}

std::string told_interval(const Speaker& speaker, const Result& result) {
    const Estimate& estimate = *result.estimate;
    if (!estimate.interval) return "";
    const auto& [low, high, how] = *estimate.interval;
    if (result.unit == share) return share_range(speaker, estimate.value, *estimate.interval);
    if (result.unit == difference) return difference_range(speaker, low, high);
    if (low >= 0) return told(speaker, low) + "\u2013" + told(speaker, high);
    return speaker.words("number.from_to", {{"low", told(speaker, low)}, {"high", told(speaker, high)}});
}

std::string made_of(const Speaker& speaker, const Result& result) {
    const Estimate& estimate = *result.estimate;
    if (!estimate.of) return "";
    const std::string time = speaker.number(seconds_words(*estimate.of));
    const std::string n = fmt::format("{:.0f}", *estimate.of);
    if (is_of_time(result)) return speaker.words("number.of_time", {{"time", time}});
    if (!estimate.count) return fmt::format("n\u00a0=\u00a0{}", n);
    const std::string x = fmt::format("{:.0f}", *estimate.count);
    if (is_rate(result)) return speaker.words("number.in_time", {{"x", x}, {"time", time}});
    return speaker.words("number.x_of_n", {{"x", x}, {"n", n}});
}

} // namespace attune::report
