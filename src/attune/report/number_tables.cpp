// SPDX-License-Identifier: Apache-2.0
#include <attune/report/number_tables.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/by_measure.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/told_number.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;
using measure::Result;

std::string range_words(double low, double high, bool has_sign) {
    return fmt::format("{} to {}", number_words(low, has_sign), number_words(high, has_sign));
}

std::string interval_words(const Result& result, bool has_sign) {
    const auto& [value, count, of, interval] = *result.estimate;
    if (!interval) return "\u2013";
    const ToldEnds ends =
        result.unit == "share" ? told_ends(value, interval->low, interval->high) : ToldEnds::both;
    if (ends == ToldEnds::upper) return "up to " + number_words(interval->high);
    if (ends == ToldEnds::lower) return number_words(interval->low) + " or more";
    return range_words(interval->low, interval->high, has_sign);
}

std::string unit_words(std::string_view unit) {
    if (unit == "share") return "A share, from 0 to 1.";
    if (unit == "difference of shares") return "A difference of shares, from \u22121 to 1.";
    if (unit == "s") return "In seconds.";
    if (unit == "times") return "As a multiple.";
    if (unit == "count") return "A count.";
    return unit == "per minute" ? "Per minute." : fmt::format("In {}.", unit);
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

void write_row(Markup& page, const Account& account, const Result& result, const OfMeasure& of) {
    const auto row = page.in("tr");
    const bool has_sign = of.described->least < 0;
    const std::string part = with_arrows(result.part);
    page.element("th", {{"scope", "row"}}, place(account, result.episode, result.instructed));
    page.element("td", result.unit == of.described->unit ? part : fmt::format("{} ({})", part, result.unit));
    page.element("td", number_words(result.estimate->value, has_sign));
    page.element("td", interval_words(result, has_sign));
    page.element("td", made_of(result));
    if (has_chance(of.known)) write_chance(page, result);
}

/// What could not be told, and why.
void write_gaps(Markup& page, const Account& account, const Results& results) {
    std::vector<Gap> missing = gaps(results);
    if (missing.empty()) return;
    const auto list = page.in("ul", {{"class", "because"}});
    for (Gap& gap : missing) {
        for (std::string& episode : gap.episodes) {
            const bool instructed = episode.ends_with('*');
            if (instructed) episode.pop_back();
            episode = place(account, episode, instructed);
        }
        page.element("li", with_arrows(gap_words(gap)));
    }
}

void write_measure(Markup& page, const Account& account, const OfMeasure& of) {
    const auto folded = page.in("details");
    page.element("summary", of.described->name);
    page.element("p", {{"class", "caption"}},
                 fmt::format("{} {} Source: {}.", of.described->question, unit_words(of.described->unit),
                             of.described->citation));
    if (!of.known.empty()) {
        const auto box = sideways(page, of.described->name);
        const auto table = page.in("table");
        write_head(page, has_chance(of.known));
        const auto body = page.in("tbody");
        for (const Result* result : of.known) write_row(page, account, *result, of);
    }
    write_gaps(page, account, of.all);
}

} // namespace

void number_tables(Markup& page, const measure::Account& account) {
    for (const OfMeasure& of : by_measure(account)) write_measure(page, account, of);
}

} // namespace attune::report
