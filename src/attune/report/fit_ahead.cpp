// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_sections.hpp>

#include <attune/report/scale.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace attune::report {
namespace {

using measure::Estimate;
using measure::Measured;

const model::GaugeRow& row_of(model::Gauge gauge) {
    return model::gauges()[static_cast<std::size_t>(gauge)];
}

void write_headings(Markup& page, std::initializer_list<std::string_view> headings) {
    const auto head = page.in("thead");
    const auto row = page.in("tr");
    for (const std::string_view heading : headings) page.element("th", {{"scope", "col"}}, heading);
}

void begin_row(Markup& page, model::Gauge gauge) {
    page.element("th", {{"scope", "row"}}, fmt::format("{}, {}", row_of(gauge).words, row_of(gauge).unit));
}

std::string cell(const Measured<Estimate>& one, bool has_sign = false) {
    if (!one) return "\u2013";
    const auto& [low, high, how] = *one->interval;
    const double reach = std::max(std::abs(low), std::abs(high));
    return fmt::format("{} ({} to {})", number_words(one->value, has_sign, reach),
                       number_words(low, has_sign, reach), number_words(high, has_sign, reach));
}

/// Seen and simulated on one line: the range of the simulated ones, a tick at their mean, a dot where it was.
void draw_seen(Markup& page, const model::Predicted& one) {
    const double least = std::min(one.low, *one.observed), most = std::max(one.high, *one.observed);
    const double margin = std::max(1e-9, (most - least) * .15);
    const Scale x{least - margin, most + margin, 2, 158};
    const auto drawing = page.in("svg", {{"viewBox", "0 0 160 18"}, {"width", 160}, {"aria-hidden", "true"}});
    page.lone("rect", {{"class", "null"},
                       {"x", x(one.low)},
                       {"y", 3},
                       {"width", std::max(1.0, x(one.high) - x(one.low))},
                       {"height", 12}});
    page.lone(
        "line",
        {{"class", "expected"}, {"x1", x(one.expected)}, {"x2", x(one.expected)}, {"y1", 1}, {"y2", 17}});
    page.lone("circle", {{"class", "seen"}, {"cx", x(*one.observed)}, {"cy", 9}, {"r", 4.5}});
}

void write_check_row(Markup& page, const model::Predicted& one) {
    const auto row = page.in("tr");
    begin_row(page, one.gauge);
    if (!one.observed || !one.p) {
        page.element("td", {{"class", "because"}, {"colspan", "5"}},
                     one.observed ? "the simulated recordings have no value" : one.observed.because());
        return;
    }
    page.element("td", number_words(*one.observed));
    page.element("td", fmt::format("{} ({} to {})", number_words(one.expected), number_words(one.low),
                                   number_words(one.high)));
    {
        const auto drawing = page.in("td");
        draw_seen(page, one);
    }
    page.element("td", p_number(*one.p));
    page.element("td", one.p_adjusted ? p_number(*one.p_adjusted) : "");
}

void write_check(Markup& page, const model::PredictiveCheck& check) {
    page.element("h3", "What this fit would give, and what was seen");
    const std::vector<model::Gauge> not_given = check.not_given();
    std::string names;
    for (const model::Gauge gauge : not_given)
        names += (names.empty() ? "" : ", ") + std::string{row_of(gauge).words};
    page.element(
        "p", {{"class", "lead"}},
        not_given.empty()
            ? fmt::format("None of the {} numbers lies further out than in 95 % of the simulated "
                          "recordings, adjusted for their number.",
                          check.compared())
            : fmt::format("{} of {} numbers lie further out than in 95 % of the simulated recordings: "
                          "{}. What the model expects of them is not to be relied on.",
                          not_given.size(), check.compared(), names));
    const auto box = sideways(page, "What this fit would give, and what was seen");
    const auto table = page.in("table", {{"class", "seen-table"}});
    write_headings(page, {"In these minutes", "Seen", "Simulated (95 %)", "Drawn", "p", "p, adjusted"});
    const auto body = page.in("tbody");
    for (const model::Predicted& one : check.gauges) write_check_row(page, one);
}

void write_what_if(Markup& page, const model::WhatIf& told) {
    std::string words{told.change.name};
    for (const model::NamedAlteration& one : model::named_alterations())
        if (one.name == told.change.name) words = one.words;
    page.element("h3", fmt::format("What if: {}", words));
    const auto box = sideways(page, words);
    const auto table = page.in("table");
    write_headings(page,
                   {"In these minutes", "As fitted (95 %)", "With the change (95 %)", "Difference (95 %)"});
    const auto body = page.in("tbody");
    for (const model::Contrast& one : told.contrasts) {
        const auto row = page.in("tr");
        begin_row(page, one.gauge);
        page.element("td", cell(one.as_fitted));
        page.element("td", cell(one.changed));
        page.element("td", cell(one.difference, true));
    }
}

} // namespace

void write_fit_ahead(Markup& page, const FitAccount& account) {
    const auto section = page.in("section", {{"id", "ahead"}});
    page.element("h2", "What would change it");
    if (!account.check) {
        page.element("p",
                     "Not asked for. With --what-if the page shows what the model expects of the same "
                     "minutes with a change, and with --check whether it gives recordings like this one.");
        return;
    }
    page.element(
        "p", {{"class", "lead"}},
        fmt::format("The same minutes, simulated with draws of the parameters: an expectation of the "
                    "model, in its own terms, and no advice. {} simulated recordings were measured as "
                    "the real one was.",
                    account.check->simulated));
    write_check(page, *account.check);
    for (const model::WhatIf& one : account.what_ifs) write_what_if(page, one);
}

} // namespace attune::report
