// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_first_answer.hpp>

#include <attune/report/figure.hpp>
#include <attune/report/fit_sections.hpp>
#include <attune/report/fit_words.hpp>
#include <attune/report/headings.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

namespace attune::report {
namespace {

using Point = model::FirstAnswer::Point;
using Points = std::vector<std::pair<double, double>>;

std::string seconds(const Speaker& speaker, const Point& point) {
    return speaker.number(fmt::format("{}", point.seconds));
}

void draw_curve(Markup& page, const model::FirstAnswer& told, const Speaker& speaker) {
    const Panel panel{.width = 440, .right = 90};
    const Scale x = panel.across(0, told.points.back().seconds);
    const Scale y = panel.up(0, 1);
    Points line, usual, around;
    for (const Point& one : told.points) {
        line.emplace_back(x(one.seconds), y(one.fitted));
        usual.emplace_back(x(one.seconds), y(one.usual));
        around.emplace_back(x(one.seconds), y(one.high));
    }
    for (auto one = told.points.rbegin(); one != told.points.rend(); ++one)
        around.emplace_back(x(one->seconds), y(one->low));
    const Point& last = told.points.back();
    const PanelDrawing drawing{
        page, panel, speaker.words("fit_answers.first_panel"),
        speaker.words("fit_answers.first_described", {{"seconds", seconds(speaker, last)},
                                                      {"fitted", percent(last.fitted)},
                                                      {"range", percent(last.low, last.high)},
                                                      {"usual", percent(last.usual)}})};
    draw_y_axis(page, panel, share_ticks(y, 6), "");
    page.lone("path", {{"class", "band"}, {"d", line_path(around) + "Z"}});
    page.lone("path", {{"class", "usual-line"}, {"d", line_path(usual)}});
    page.lone("path", {{"class", "line"}, {"d", line_path(line)}});
    draw_end_labels(
        page,
        {{y(last.fitted), speaker.words("fit.fitted_value", {{"value", percent(last.fitted)}}), "strong"},
         {y(last.usual), speaker.words("fit.usual_value", {{"value", percent(last.usual)}}), "grey"}},
        panel.width - panel.right + 6, panel.top, panel.height - panel.bottom);
    draw_x_axis(page, panel, in_language(speaker, number_ticks(x, 9)),
                speaker.words("fit_answers.first_axis"));
}

void write_numbers(Markup& page, const model::FirstAnswer& told, const Speaker& speaker) {
    const auto more = page.in("details", {{"class", "numbers"}});
    page.element("summary", speaker.words("fit_answers.first_numbers"));
    const auto box = sideways(page, speaker.words("fit_answers.first_table"));
    const auto table = page.in("table");
    write_headings(page, speaker, {"fit_answers.seconds", "fit.as_fitted_95", "fit.usual_column"});
    const auto body = page.in("tbody");
    for (const Point& one : told.points) {
        const auto row = page.in("tr");
        page.element("th", {{"scope", "row"}}, seconds(speaker, one));
        page.element("td", share_with_interval(speaker, model::Band{one.fitted, one.low, one.high}));
        page.element("td", percent(one.usual));
    }
}

std::string caption(const model::FirstAnswer& told, const Speaker& speaker) {
    std::string words = speaker.say("fit_answers.first_caption");
    std::string channels;
    for (const std::string& one : told.kept_channels)
        channels += (channels.empty() ? "" : ", ") + speaker.words("channel." + one);
    if (!channels.empty()) words += " " + speaker.say("fit_answers.first_kept", {{"channels", channels}});
    return words;
}

} // namespace

void write_first_answer(Markup& page, const model::FirstAnswer& told, const Speaker& speaker) {
    if (told.points.empty()) return;
    const Figure figure{page,
                        {"fit-first-answer", speaker.words("fit_answers.first"), caption(told, speaker)}};
    {
        const auto panels = page.in("div", {{"class", "panels"}});
        draw_curve(page, told, speaker);
    }
    write_numbers(page, told, speaker);
}

} // namespace attune::report
