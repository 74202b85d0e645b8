// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_sections.hpp>

#include <attune/report/dot_rows.hpp>
#include <attune/report/figure.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace attune::report {
namespace {

using model::Fitted;

/// "p" or "τ" of each channel that is told, by the beginning of its parameter's name.
std::vector<DotRow> channel_rows(const FitAccount& account, std::string_view first) {
    std::vector<DotRow> rows;
    for (const Fitted& one : account.fit.caregiver) {
        if (!one.name.starts_with(first) || !one.estimate) continue;
        const measure::Range& range = *one.estimate->interval;
        const bool share = first == "use_";
        rows.push_back({one.name.substr(first.size()), one.estimate->value, range.low, range.high, one.usual,
                        share ? share_with_interval(*one.estimate) : with_interval(*one.estimate)});
    }
    return rows;
}

void write_channels(Markup& page, const FitAccount& account) {
    const std::vector<DotRow> use = channel_rows(account, "use_");
    const std::vector<DotRow> latency = channel_rows(account, "latency_");
    if (use.empty() && latency.empty()) return;
    const Figure figure{page,
                        {"fit-channels", "With what, and how soon",
                         "Dot, interval and bar as above. Left: how many "
                         "of the answers use a channel; an answer may use several. Right: mean time from the "
                         "moment a cue is noticed to the act on that channel."}};
    const auto panels = page.in("div", {{"class", "dots"}});
    if (!use.empty()) draw_dot_rows(page, "Answers that use it", use, DotAxis::share, "share of answers");
    if (!latency.empty())
        draw_dot_rows(page, "Mean latency, s", latency, DotAxis::seconds, "seconds after noticing");
}

void write_noticing(Markup& page, const FitAccount& account) {
    std::vector<DotRow> rows;
    for (const model::Noticing& one : account.noticing) {
        if (!one.chance) continue;
        const measure::Range& range = *one.chance->interval;
        rows.push_back({fmt::format("{}, {}", cue_name(one.cue), name(one.caregiver)), one.chance->value,
                        range.low, range.high, one.usual, share_with_interval(*one.chance)});
    }
    if (rows.empty()) return;
    const Figure figure{page,
                        {"fit-noticing", "Which cues are noticed",
                         "The chance that a cue is noticed when it finds the caregiver present or "
                         "distracted, and free to act; "
                         "q = 1 − e^(−κ·I), with the strength I of a cue. Noticed is not yet answered on any "
                         "one channel. Dot: as fitted, with its 95 % interval. Upright bar: usual."}};
    const auto panels = page.in("div", {{"class", "dots"}});
    draw_dot_rows(page, "Chance to be noticed", rows, DotAxis::share, "share of cues");
}

using Points = std::vector<std::pair<double, double>>;

void draw_curve(Markup& page, const model::FirstAnswer& told) {
    const Panel panel{.width = 440, .right = 90};
    const Scale x = panel.across(0, told.points.back().seconds);
    const Scale y = panel.up(0, 1);
    Points line, usual, around;
    for (const model::FirstAnswer::Point& one : told.points) {
        line.emplace_back(x(one.seconds), y(one.fitted));
        usual.emplace_back(x(one.seconds), y(one.usual));
        around.emplace_back(x(one.seconds), y(one.high));
    }
    for (auto one = told.points.rbegin(); one != told.points.rend(); ++one)
        around.emplace_back(x(one->seconds), y(one->low));
    const model::FirstAnswer::Point& last = told.points.back();
    const PanelDrawing drawing{page, panel, "Bids with an answer begun",
                               fmt::format("After {} s, {} as fitted ({}); usual {}", last.seconds,
                                           percent(last.fitted), percent(last.low, last.high),
                                           percent(last.usual))};
    draw_y_axis(page, panel, share_ticks(y, 6), "");
    page.lone("path", {{"class", "band"}, {"d", line_path(around) + "Z"}});
    page.lone("path", {{"class", "usual-line"}, {"d", line_path(usual)}});
    page.lone("path", {{"class", "line"}, {"d", line_path(line)}});
    draw_end_labels(page,
                    {{y(last.fitted), "fitted " + percent(last.fitted), "strong"},
                     {y(last.usual), "usual " + percent(last.usual), "grey"}},
                    panel.width - panel.right + 6, panel.top, panel.height - panel.bottom);
    draw_x_axis(page, panel, number_ticks(x, 9), "seconds after the bid");
}

void write_curve_numbers(Markup& page, const model::FirstAnswer& told) {
    const auto more = page.in("details", {{"class", "numbers"}});
    page.element("summary", "The numbers of this figure");
    const auto box = sideways(page, "The numbers of the first answer");
    const auto table = page.in("table");
    {
        const auto head = page.in("thead");
        const auto row = page.in("tr");
        for (const auto* heading : {"Seconds", "As fitted (95 %)", "Usual"})
            page.element("th", {{"scope", "col"}}, heading);
    }
    const auto body = page.in("tbody");
    for (const model::FirstAnswer::Point& one : told.points) {
        const auto row = page.in("tr");
        page.element("th", {{"scope", "row"}}, fmt::format("{}", one.seconds));
        page.element("td", fmt::format("{} ({})", percent(one.fitted), percent(one.low, one.high)));
        page.element("td", percent(one.usual));
    }
}

void write_first_answer(Markup& page, const FitAccount& account) {
    const model::FirstAnswer& told = account.first_answer;
    if (told.points.empty()) return;
    const Figure figure{
        page,
        {"fit-first-answer", "How soon an answer begins",
         fmt::format("The share of bids that have an answer on some channel, as the model expects it of a "
                     "present caregiver, with its pointwise 95 % band; dashed: usual. Bids that are called "
                     "again are not in it.{}",
                     told.kept_channels.empty() ? ""
                                                : fmt::format(" Not told and as usual here: {}.",
                                                              fmt::join(told.kept_channels, ", ")))}};
    {
        const auto panels = page.in("div", {{"class", "panels"}});
        draw_curve(page, told);
    }
    write_curve_numbers(page, told);
}

void write_not_told(Markup& page, const FitAccount& account) {
    page.element("h3", "What this recording does not tell");
    const auto list = page.in("ul", {{"class", "not-told"}});
    for (const Fitted& one : account.fit.caregiver) {
        if (one.estimate) continue;
        const auto item = page.in("li");
        page.element("b", one.meaning);
        page.text(fmt::format(" ({}): {}", one.name, one.estimate.because()));
    }
    for (const std::string& direction : account.fit.flat)
        page.element("li", fmt::format("These can not be told apart here: {}.", direction));
}

void write_every_number(Markup& page, const FitAccount& account) {
    const auto more = page.in("details", {{"class", "numbers printed"}});
    page.element("summary", "Every number of the caregiver");
    const auto box = sideways(page, "Every number of the caregiver");
    const auto table = page.in("table");
    {
        const auto head = page.in("thead");
        const auto row = page.in("tr");
        for (const auto* heading : {"What", "As fitted (95 %)", "Usual", "Unit", "Events", "Interval by"})
            page.element("th", {{"scope", "col"}}, heading);
    }
    const auto body = page.in("tbody");
    for (const Fitted& one : account.fit.caregiver) {
        if (!one.estimate) continue;
        const auto row = page.in("tr");
        page.element("th", {{"scope", "row"}}, one.meaning);
        page.element("td", with_interval(*one.estimate));
        page.element("td", number_words(one.usual));
        page.element("td", one.unit);
        page.element("td", fmt::format("{}", one.events));
        page.element("td", one.from_data ? fmt::format("{}; {} of it from what was recorded",
                                                       one.estimate->interval->how, percent(*one.from_data))
                                         : std::string{one.estimate->interval->how});
    }
}

} // namespace

void write_fit_answers(Markup& page, const FitAccount& account) {
    const auto section = page.in("section", {{"id", "answers"}});
    page.element("h2", "How cues are noticed and answered");
    write_noticing(page, account);
    write_channels(page, account);
    write_first_answer(page, account);
    write_not_told(page, account);
    write_every_number(page, account);
}

} // namespace attune::report
