// SPDX-License-Identifier: Apache-2.0
#include <attune/report/number_tables.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/by_measure.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Description;
using measure::Result;

std::string range_words(double low, double high, bool has_sign) {
    return fmt::format("{} to {}", number_words(low, has_sign), number_words(high, has_sign));
}

bool has_chance(const Results& results) {
    return std::any_of(results.begin(), results.end(),
                       [](const Result* result) { return result->chance && *result->chance; });
}

void write_head(Markup& page, bool with_chance) {
    const auto head = page.in("thead");
    const auto row = page.in("tr");
    for (const std::string_view title : {"Where", "What", "Value", "95 % interval", "Made of"})
        page.element("th", {{"scope", "col"}}, title);
    if (!with_chance) return;
    for (const std::string_view title : {"By coincidence (95 %)", "Excess", "Index", "p", "p adjusted"})
        page.element("th", {{"scope", "col"}}, title);
}

void write_chance(Markup& page, const Result& result) {
    if (!result.chance || !*result.chance) {
        page.element("td", {{"colspan", 5}}, result.chance ? result.chance->because() : "");
        return;
    }
    const measure::AgainstChance& chance = **result.chance;
    page.element("td", fmt::format("{} ({})", number_words(chance.expected, false),
                                   range_words(chance.low, chance.high, false)));
    page.element("td", number_words(chance.excess, true));
    page.element("td", chance.index ? number_words(*chance.index, true) : "\u2013");
    page.element("td", p_number(chance.p));
    page.element("td", chance.p_adjusted ? p_number(*chance.p_adjusted) : "\u2013");
}

void write_row(Markup& page, const Result& result, const Description& described, bool with_chance) {
    const auto row = page.in("tr");
    const bool has_sign = described.least < 0;
    const measure::Estimate& estimate = *result.estimate;
    page.element("th", {{"scope", "row"}}, result.episode + (result.instructed ? " (instructed)" : ""));
    page.element("td", result.unit == described.unit ? result.part
                                                     : fmt::format("{} ({})", result.part, result.unit));
    page.element("td", number_words(estimate.value, has_sign));
    page.element("td", estimate.interval
                           ? range_words(estimate.interval->low, estimate.interval->high, has_sign)
                           : "\u2013");
    page.element("td", counts_words(estimate));
    if (with_chance) write_chance(page, result);
}

void write_measure(Markup& page, const OfMeasure& of) {
    const auto folded = page.in("details");
    page.element("summary", of.described->name);
    page.element(
        "p", {{"class", "caption"}},
        fmt::format("{} In {}. {}.", of.described->question, of.described->unit, of.described->citation));
    if (!of.known.empty()) {
        const auto box = sideways(page, of.described->name);
        const auto table = page.in("table");
        const bool with_chance = has_chance(of.known);
        write_head(page, with_chance);
        const auto body = page.in("tbody");
        for (const Result* result : of.known) write_row(page, *result, *of.described, with_chance);
    }
    const std::vector<Gap> missing = gaps(of.all);
    if (missing.empty()) return;
    const auto list = page.in("ul", {{"class", "because"}});
    for (const Gap& gap : missing) page.element("li", gap_words(gap));
}

} // namespace

void number_tables(Markup& page, const measure::Account& account) {
    for (const OfMeasure& of : by_measure(account)) write_measure(page, of);
}

} // namespace attune::report
