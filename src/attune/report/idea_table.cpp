// SPDX-License-Identifier: Apache-2.0
#include <attune/report/idea_table.hpp>

#include <attune/measure/measures.hpp>
#include <attune/report/asked.hpp>
#include <attune/report/headings.hpp>
#include <attune/report/idea.hpp>
#include <attune/report/phrase.hpp>
#include <attune/report/share_table.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/told_number.hpp>
#include <attune/report/wording.hpp>

namespace attune::report {
namespace {

using measure::Account;
using measure::Result;

void write_number(Markup& page, const Result& result, const Speaker& speaker) {
    const auto cell = page.in("td", {{"class", "share"}});
    page.element("b", told_value(speaker, result));
    if (const std::string interval = told_interval(speaker, result); !interval.empty())
        page.text(" (" + interval + ")");
    if (const std::string n = made_of(speaker, result); !n.empty()) page.element("small", n);
}

void write_chance(Markup& page, const Result& result, const Speaker& speaker) {
    const auto cell =
        page.in("td", {{"class", "chance"}, {"data-label", speaker.words("researcher.by_chance_label")}});
    if (!result.chance) return;
    if (!*result.chance) return page.element("i", why_words(speaker, result.chance->because()));
    page.text(in_unit(speaker, result.unit, (**result.chance).expected));
    page.element("small", speaker.number(p_words((**result.chance).p)));
}

void write_sights(Markup& page, const std::vector<Sight>& sights, const Speaker& speaker, bool linked) {
    const auto cell = page.in("td", {{"class", "sights"}});
    for (const Sight& sight : sights) {
        const std::string when = speaker.number(clock(sight.time.onset()));
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

void write_line(Markup& page, const Account& account, const Told& told, const Speaker& speaker, bool linked) {
    const auto& [line, result] = told;
    page.element("th", {{"scope", "row"}, {"class", "what"}}, phrase(speaker, "line", line.words));
    if (!result.estimate) {
        page.element("td", {{"class", "because"}, {"colspan", 4}},
                     speaker.words("researcher.not_determined",
                                   {{"why", why_words(speaker, result.estimate.because())}}));
        return;
    }
    {
        const auto cell = page.in("td", {{"class", "drawing"}});
        if (result.unit == "share") draw_share(page, result);
    }
    write_number(page, result, speaker);
    write_chance(page, result, speaker);
    write_sights(page, line.sights(account), speaker, linked);
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

void write_question(Markup& page, const Account& account, const std::vector<Told>& lines,
                    const Speaker& speaker, bool linked) {
    const auto body = page.in("tbody");
    for (const Told& told : lines) {
        const auto row = page.in("tr");
        if (&told == &lines.front())
            page.element("th", {{"scope", "rowgroup"}, {"rowspan", lines.size()}},
                         phrase(speaker, "question", told.line.question));
        write_line(page, account, told, speaker, linked);
    }
}

} // namespace

void idea_table(Markup& page, const Account& account, const Speaker& speaker, bool linked) {
    const auto section = page.in("section", {{"id", "idea"}});
    const std::string title = speaker.words("idea_table.title");
    page.element("h2", title);
    const auto scope = widest_free(account);
    if (!scope) {
        page.element("p", speaker.say("idea_table.all_instructed"));
        return;
    }
    page.element("p", {{"class", "caption"}},
                 speaker.say("idea_table.caption", {{"scope", heading(account, *scope, speaker)}}));
    const auto box = sideways(page, title);
    const auto table = page.in("table", {{"class", "shares idea"}});
    write_headings(page, speaker,
                   {"idea_table.question", "idea_table.what", "idea_table.axis", "idea_table.interval",
                    "researcher.by_chance", "idea_table.see"});
    for (const std::vector<Told>& lines : by_question(account, scope->name))
        write_question(page, account, lines, speaker, linked);
}

} // namespace attune::report
