// SPDX-License-Identifier: Apache-2.0
#include <attune/report/idea_table.hpp>

#include <attune/measure/measures.hpp>
#include <attune/report/asked.hpp>
#include <attune/report/idea.hpp>
#include <attune/report/share_table.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/told_number.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

namespace attune::report {
namespace {

using measure::Account;
using measure::Result;

void write_number(Markup& page, const Result& result) {
    const auto cell = page.in("td", {{"class", "share"}});
    page.element("b", told_value(result));
    if (const std::string interval = told_interval(result); !interval.empty())
        page.text(fmt::format(" ({})", interval));
    if (const std::string n = made_of(result); !n.empty()) page.element("small", n);
}

void write_chance(Markup& page, const Result& result) {
    const auto cell = page.in("td", {{"class", "chance"}, {"data-label", "by coincidence"}});
    if (!result.chance) return;
    if (!*result.chance) return page.element("i", result.chance->because());
    page.text(in_unit(result.unit, (**result.chance).expected));
    page.element("small", p_words((**result.chance).p));
}

void write_sights(Markup& page, const std::vector<Sight>& sights, bool linked) {
    const auto cell = page.in("td", {{"class", "sights"}});
    for (const Sight& sight : sights) {
        const std::string when = clock(sight.time.onset());
        if (linked && !sight.place.empty())
            page.element("a", {{"href", "#" + sight.place}}, when);
        else
            page.element("span", when);
    }
}

/// A line that was asked, and its number.
struct Told {
    const IdeaLine& line;
    const Result& result;
};

void write_line(Markup& page, const Account& account, const Told& told, bool linked) {
    const auto& [line, result] = told;
    page.element("th", {{"scope", "row"}, {"class", "what"}}, line.words);
    if (!result.estimate) {
        page.element("td", {{"class", "because"}, {"colspan", 4}},
                     "not determined: " + result.estimate.because());
        return;
    }
    {
        const auto cell = page.in("td", {{"class", "drawing"}});
        if (result.unit == "share") draw_share(page, result);
    }
    write_number(page, result);
    write_chance(page, result);
    write_sights(page, line.sights(account), linked);
}

void write_head(Markup& page) {
    const auto head = page.in("thead");
    const auto row = page.in("tr");
    for (const std::string_view title : {"The question", "What the number is", "0 \u2013 100\u00a0%",
                                         "95\u00a0% interval, n", "By coincidence", "See"})
        page.element("th", {{"scope", "col"}}, title);
}

/// The lines that were asked, those of a question together.
std::vector<std::vector<Told>> by_question(const Account& account, std::string_view scope) {
    std::vector<std::vector<Told>> questions;
    for (const IdeaLine& line : idea()) {
        const Result* result = result_of(account, line.measure, scope, line.part);
        if (!result) continue;
        if (questions.empty() || questions.back().front().line.question != line.question)
            questions.emplace_back();
        questions.back().push_back({line, *result});
    }
    return questions;
}

void write_question(Markup& page, const Account& account, const std::vector<Told>& lines, bool linked) {
    const auto body = page.in("tbody");
    for (const Told& told : lines) {
        const auto row = page.in("tr");
        if (&told == &lines.front())
            page.element("th", {{"scope", "rowgroup"}, {"rowspan", lines.size()}}, told.line.question);
        write_line(page, account, told, linked);
    }
}

} // namespace

void idea_table(Markup& page, const Account& account, bool linked) {
    const auto section = page.in("section", {{"id", "idea"}});
    page.element("h2", "Line by line");
    const auto scope = widest_free(account);
    if (!scope) {
        page.element("p", "In every episode the caregiver was instructed; nothing is said of the caregiver.");
        return;
    }
    page.element(
        "p", {{"class", "caption"}},
        fmt::format("What holds a child and a caregiver together, in the order in which it is asked. "
                    "Of {}; up to three moments where each can be seen.",
                    heading(account, *scope)));
    const auto box = sideways(page, "Line by line");
    const auto table = page.in("table", {{"class", "shares idea"}});
    write_head(page);
    for (const std::vector<Told>& lines : by_question(account, scope->name))
        write_question(page, account, lines, linked);
}

} // namespace attune::report
