// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_sections.hpp>

#include <attune/report/fit_words.hpp>
#include <attune/report/headings.hpp>
#include <attune/report/phrase.hpp>
#include <attune/report/row_drawing.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/wording.hpp>

#include <algorithm>
#include <cmath>

namespace attune::report {
namespace {

using measure::Estimate;
using measure::Measured;

void begin_row(Markup& page, const Speaker& speaker, model::Gauge gauge) {
    page.element("th", {{"scope", "row"}},
                 speaker.words("fit_ahead.row", {{"number", gauge_words(speaker, gauge)},
                                                 {"unit", unit_words(speaker, gauge)}}));
}

std::string cell(const Speaker& speaker, const Measured<Estimate>& one, bool has_sign = false) {
    if (!one) return "\u2013";
    const auto& [low, high, how] = *one->interval;
    const double reach = std::max(std::abs(low), std::abs(high));
    const auto told = [&](double number) { return speaker.number(number_words(number, has_sign, reach)); };
    return speaker.words("interval.number",
                         {{"value", told(one->value)}, {"low", told(low)}, {"high", told(high)}});
}

void write_check_row(Markup& page, const model::Predicted& one, const Speaker& speaker) {
    const auto row = page.in("tr");
    begin_row(page, speaker, one.gauge);
    if (!one.observed || !one.p) {
        page.element("td", {{"class", "because"}, {"colspan", "5"}},
                     one.observed ? speaker.words("fit_ahead.no_value")
                                  : why_words(speaker, one.observed.because()));
        return;
    }
    page.element("td", speaker.number(number_words(*one.observed)));
    page.element("td", with_interval(speaker, model::Band{one.expected, one.low, one.high}));
    {
        const auto drawing = page.in("td");
        draw_range(page, {one.low, one.high}, {.mark = one.expected, .dot = *one.observed});
    }
    page.element("td", speaker.number(p_number(*one.p)));
    page.element("td", one.p_adjusted ? speaker.number(p_number(*one.p_adjusted)) : "");
}

std::string whether_given(const model::PredictiveCheck& check, const Speaker& speaker) {
    const std::vector<model::Gauge> not_given = check.not_given();
    const std::string all = std::to_string(check.compared());
    if (not_given.empty()) return speaker.say("fit_ahead.all_given", {{"n", all}});
    std::string names;
    for (const model::Gauge gauge : not_given)
        names += (names.empty() ? "" : ", ") + gauge_words(speaker, gauge);
    return speaker.say("fit_ahead.not_given",
                       {{"n", std::to_string(not_given.size())}, {"all", all}, {"names", names}});
}

void write_check(Markup& page, const model::PredictiveCheck& check, const Speaker& speaker) {
    const std::string title = speaker.words("fit_ahead.check");
    page.element("h3", title);
    page.element("p", {{"class", "lead"}}, whether_given(check, speaker));
    const auto box = sideways(page, title);
    const auto table = page.in("table", {{"class", "seen-table"}});
    write_headings(page, speaker,
                   {"fit_ahead.minutes", "fit_ahead.seen", "fit_ahead.simulated", "fit_ahead.drawn",
                    "fit_ahead.p", "fit_ahead.p_adjusted"});
    const auto body = page.in("tbody");
    for (const model::Predicted& one : check.gauges) write_check_row(page, one, speaker);
}

/// In words where it has a name, else as it was asked for: "attentiveness=2".
std::string change_words(const model::Alteration& change, const Speaker& speaker) {
    for (const model::NamedAlteration& one : model::named_alterations())
        if (one.name == change.name) return speaker.words("change." + change.name);
    return change.name;
}

/// The interval of a difference, a dot at its value, and a mark at no difference, which is in the middle.
void draw_difference(Markup& page, const Estimate& one) {
    const double reach = std::max(std::abs(one.interval->low), std::abs(one.interval->high));
    draw_range(page, {one.interval->low, one.interval->high},
               {.mark = 0, .dot = one.value, .least = -reach, .most = reach});
}

void write_what_if(Markup& page, const model::WhatIf& told, const Speaker& speaker) {
    const std::string change = change_words(told.change, speaker);
    page.element("h3", speaker.words("fit_ahead.what_if", {{"change", change}}));
    const auto box = sideways(page, change);
    const auto table = page.in("table", {{"class", "seen-table"}});
    write_headings(page, speaker,
                   {"fit_ahead.minutes", "fit.as_fitted_95", "fit_ahead.changed", "fit_ahead.difference",
                    "fit_ahead.drawn"});
    const auto body = page.in("tbody");
    for (const model::Contrast& one : told.contrasts) {
        const auto row = page.in("tr");
        begin_row(page, speaker, one.gauge);
        page.element("td", cell(speaker, one.as_fitted));
        page.element("td", cell(speaker, one.changed));
        page.element("td", cell(speaker, one.difference, true));
        const auto drawing = page.in("td");
        if (one.difference) draw_difference(page, *one.difference);
    }
}

} // namespace

void write_fit_ahead(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const auto section = page.in("section", {{"id", "ahead"}});
    page.element("h2", speaker.words("fit_ahead.title"));
    if (!account.check) {
        page.element("p", speaker.say("fit_ahead.not_asked"));
        return;
    }
    page.element("p", {{"class", "lead"}},
                 speaker.say("fit_ahead.lead", {{"n", std::to_string(account.check->simulated)}}));
    write_check(page, *account.check, speaker);
    for (const model::WhatIf& one : account.what_ifs) write_what_if(page, one, speaker);
    if (!account.what_ifs.empty())
        page.element("p", {{"class", "aside"}}, speaker.say("fit_ahead.difference_drawn"));
}

} // namespace attune::report
