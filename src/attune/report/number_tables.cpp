// SPDX-License-Identifier: Apache-2.0
#include <attune/report/number_tables.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/by_measure.hpp>
#include <attune/report/headings.hpp>
#include <attune/report/measure_words.hpp>
#include <attune/report/phrase.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/told_number.hpp>
#include <attune/report/wording.hpp>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;
using measure::Result;

std::string range_words(const Speaker& speaker, double low, double high, bool has_sign) {
    return speaker.words("number.from_to",
                         {{"low", told(speaker, low, has_sign)}, {"high", told(speaker, high, has_sign)}});
}

std::string interval_words(const Speaker& speaker, const Result& result, bool has_sign) {
    const auto& [value, count, of, interval] = *result.estimate;
    if (!interval) return "\u2013";
    const ToldEnds ends =
        result.unit == "share" ? told_ends(value, interval->low, interval->high) : ToldEnds::both;
    if (ends == ToldEnds::upper)
        return speaker.words("number.up_to", {{"high", told(speaker, interval->high)}});
    if (ends == ToldEnds::lower)
        return speaker.words("number.or_more", {{"low", told(speaker, interval->low)}});
    return range_words(speaker, interval->low, interval->high, has_sign);
}

/// "A share, from 0 to 1.": what the numbers of a measure are in.
std::string unit_sentence(const Speaker& speaker, std::string_view unit) {
    if (unit == "share") return speaker.say("number_tables.in.share");
    if (unit == "difference of shares") return speaker.say("number_tables.in.difference");
    if (unit == "s") return speaker.say("number_tables.in.seconds");
    if (unit == "times") return speaker.say("number_tables.in.times");
    if (unit == "count") return speaker.say("number_tables.in.count");
    return speaker.say(unit == "per minute" ? "number_tables.in.per_minute" : "number_tables.in.per_second");
}

bool has_chance(const Results& results) {
    return std::any_of(results.begin(), results.end(),
                       [](const Result* result) { return result->chance && *result->chance; });
}

void write_head(Markup& page, const Speaker& speaker, bool with_chance) {
    if (with_chance)
        write_headings(page, speaker,
                       {"researcher.where", "researcher.what", "number_tables.value",
                        "number_tables.interval", "number_tables.made_of", "researcher.by_chance_95",
                        "researcher.excess", "number_tables.index", "researcher.p",
                        "number_tables.p_adjusted"});
    else
        write_headings(page, speaker,
                       {"researcher.where", "researcher.what", "number_tables.value",
                        "number_tables.interval", "number_tables.made_of"});
}

void write_chance(Markup& page, const Result& result, const Speaker& speaker) {
    if (!result.chance || !*result.chance) {
        page.element("td", {{"colspan", 5}},
                     result.chance ? why_words(speaker, result.chance->because()) : "");
        return;
    }
    const measure::AgainstChance& chance = **result.chance;
    page.element("td", speaker.words("researcher.value_and_range",
                                     {{"value", told(speaker, chance.expected)},
                                      {"range", range_words(speaker, chance.low, chance.high, false)}}));
    page.element("td", told(speaker, chance.excess, true));
    page.element("td", chance.index ? told(speaker, *chance.index, true) : "\u2013");
    page.element("td", speaker.number(p_number(chance.p)));
    page.element("td", chance.p_adjusted ? speaker.number(p_number(*chance.p_adjusted)) : "\u2013");
}

void write_row(Markup& page, const Account& account, const Result& result, const OfMeasure& of,
               const Speaker& speaker) {
    const auto row = page.in("tr");
    const bool has_sign = of.described->least < 0;
    const std::string part = part_words(speaker, result.part);
    page.element("th", {{"scope", "row"}}, place(account, result.episode, result.instructed, speaker));
    page.element("td", result.unit == of.described->unit
                           ? part
                           : speaker.words("number_tables.part_with_unit",
                                           {{"part", part}, {"unit", phrase(speaker, "unit", result.unit)}}));
    page.element("td", told(speaker, result.estimate->value, has_sign));
    page.element("td", interval_words(speaker, result, has_sign));
    page.element("td", made_of(speaker, result));
    if (has_chance(of.known)) write_chance(page, result, speaker);
}

/// What could not be told, and why.
void write_gaps(Markup& page, const Account& account, const Results& results, const Speaker& speaker) {
    const std::vector<Gap> missing = gaps(results);
    if (missing.empty()) return;
    const auto list = page.in("ul", {{"class", "because"}});
    const auto in_full = [&](const AskedIn& it) {
        return place(account, it.episode, it.instructed, speaker);
    };
    for (const Gap& gap : missing) page.element("li", with_arrows(gap_words(gap, speaker, in_full)));
}

void write_measure(Markup& page, const Account& account, const OfMeasure& of, const Speaker& speaker) {
    const std::string name = name_words(speaker, *of.described);
    const auto folded = page.in("details");
    page.element("summary", name);
    page.element("p", {{"class", "caption"}},
                 speaker.say("number_tables.lead", {{"question", question_words(speaker, *of.described)},
                                                    {"unit", unit_sentence(speaker, of.described->unit)},
                                                    {"source", citation(speaker, *of.described)}}));
    if (!of.known.empty()) {
        const auto box = sideways(page, name);
        const auto table = page.in("table");
        write_head(page, speaker, has_chance(of.known));
        const auto body = page.in("tbody");
        for (const Result* result : of.known) write_row(page, account, *result, of, speaker);
    }
    write_gaps(page, account, of.all, speaker);
}

} // namespace

void number_tables(Markup& page, const measure::Account& account, const Speaker& speaker) {
    for (const OfMeasure& of : by_measure(account)) write_measure(page, account, of, speaker);
}

} // namespace attune::report
