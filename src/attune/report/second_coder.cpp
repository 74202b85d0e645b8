// SPDX-License-Identifier: Apache-2.0
#include <attune/report/second_coder.hpp>

#include <attune/report/headline.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Result;

const Result* same_of(const std::vector<Result>& results, const Result& asked) {
    const auto found = std::find_if(results.begin(), results.end(), [&](const Result& one) {
        return one.measure == asked.measure && one.episode == asked.episode && one.part == asked.part;
    });
    return found == results.end() ? nullptr : &*found;
}

std::optional<double> value_of(const Result* result) {
    return result && result->estimate ? std::optional{result->estimate->value} : std::nullopt;
}

std::optional<double> excess_of(const Result* result) {
    const bool known = result && result->chance && *result->chance;
    return known ? std::optional{(**result->chance).excess} : std::nullopt;
}

std::string missing(const Result* result) {
    return result && !result->estimate ? result->estimate.because() : "not in this file";
}

} // namespace

std::optional<double> CoderRange::low() const {
    return of_first && of_second ? std::optional{std::min(*of_first, *of_second)} : std::nullopt;
}
std::optional<double> CoderRange::high() const {
    return of_first && of_second ? std::optional{std::max(*of_first, *of_second)} : std::nullopt;
}
std::string CoderRange::because() const {
    if (of_first && of_second) return "";
    if (of_first) return "second coder: " + missing(second);
    if (of_second) return "first coder: " + missing(first);
    return "neither coder's file gives it";
}

std::vector<CoderRange> coder_ranges(const measure::Account& account) {
    std::vector<CoderRange> ranges;
    if (account.second_coder.empty()) return ranges;
    for (const Result& first : account.results) {
        if (!is_headline(first, account)) continue;
        const Result* second = same_of(account.second_coder, first);
        ranges.push_back({&first, second, "value", value_of(&first), value_of(second)});
        if (excess_of(&first) || excess_of(second))
            ranges.push_back({&first, second, "excess", excess_of(&first), excess_of(second)});
    }
    return ranges;
}

} // namespace attune::report
