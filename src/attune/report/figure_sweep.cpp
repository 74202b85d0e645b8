// SPDX-License-Identifier: Apache-2.0
#include <attune/report/figure_sweep.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/figure.hpp>
#include <attune/report/headings.hpp>
#include <attune/report/page_sections.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::SweepPoint;
using measure::WindowSweep;
using Points = std::vector<std::pair<double, double>>;

std::string window_words(Duration reach, const Speaker& speaker) {
    return speaker.number(fmt::format("{}", Seconds{reach}.count()));
}

std::string title_of(const measure::Account& account, const WindowSweep& sweep, const Speaker& speaker) {
    for (const measure::Scope& scope : scopes(account.seen))
        if (scope.name == sweep.episode) return heading(account, scope, speaker);
    return sweep.episode;
}

/// The gap between observed and expected, which is the excess.
std::string excess_path(const Points& answered, const Points& expected) {
    std::string path = line_path(answered);
    for (auto point = expected.rbegin(); point != expected.rend(); ++point)
        path += fmt::format("L{},{}", drawn(point->first), drawn(point->second));
    return path + "Z";
}

Duration longest(const measure::Account& account) {
    Duration longest{std::chrono::seconds{1}};
    for (const WindowSweep& sweep : account.sweeps)
        for (const SweepPoint& point : sweep.points) longest = std::max(longest, point.reach);
    return longest;
}

std::vector<const WindowSweep*> drawn_sweeps(const measure::Account& account) {
    std::vector<const WindowSweep*> found;
    for (const measure::Scope& scope : drawn_scopes(account))
        for (const WindowSweep& sweep : account.sweeps)
            if (sweep.episode == scope.name) found.push_back(&sweep);
    return found;
}

void draw_used_window(Markup& page, const Panel& panel, const Scale& x, const Speaker& speaker,
                      Duration reach) {
    const double at = Seconds{reach}.count();
    if (at < x.low() || at > x.high()) return;
    page.lone("line", {{"class", "used"},
                       {"x1", x(at)},
                       {"x2", x(at)},
                       {"y1", panel.top},
                       {"y2", panel.height - panel.bottom}});
    page.element("text", {{"class", "note"}, {"x", x(at) + 4}, {"y", panel.top + 9}},
                 speaker.words("sweep.used"));
}

void draw_panel(Markup& page, const measure::Account& account, const WindowSweep& sweep,
                const Speaker& speaker) {
    const Panel panel{.height = 250, .right = 84, .top = 44};
    const PanelDrawing drawing{page, panel, title_of(account, sweep, speaker), verdict(sweep, speaker),
                               sweep.instructed ? "told" : ""};
    const Scale x = panel.across(0, Seconds{longest(account)}.count());
    const Scale y = panel.up(0, 1);
    draw_y_axis(page, panel, share_ticks(y, 6), speaker.words("researcher.share_of_complete"));
    draw_used_window(page, panel, x, speaker, account.options.reach);
    Points answered;
    Points expected;
    for (const SweepPoint& point : sweep.points) {
        answered.emplace_back(x(Seconds{point.reach}.count()), y(point.answered));
        expected.emplace_back(x(Seconds{point.reach}.count()), y(point.expected));
    }
    page.lone("path", {{"class", "excess"}, {"d", excess_path(answered, expected)}});
    page.lone("path", {{"class", "chance-line"}, {"d", line_path(expected)}});
    page.lone("path", {{"class", "line"}, {"d", line_path(answered)}});
    draw_end_labels(page,
                    {{answered.back().second, speaker.words("researcher.answered_label"), "strong"},
                     {expected.back().second, speaker.words("researcher.by_chance_label"), "grey"}},
                    answered.back().first + 6, panel.top, panel.height - panel.bottom);
    draw_x_axis(page, panel, in_language(speaker, number_ticks(x, 6)), speaker.words("sweep.x"));
}

void write_table(Markup& page, const measure::Account& account, const Speaker& speaker) {
    const auto more = page.in("details", {{"class", "numbers"}});
    page.element("summary", speaker.words("researcher.numbers_of_figure"));
    const auto table = page.in("table");
    write_headings(page, speaker,
                   {"researcher.where", "sweep.window", "sweep.complete", "researcher.answered",
                    "researcher.by_chance", "researcher.excess"});
    const auto body = page.in("tbody");
    for (const WindowSweep& sweep : account.sweeps)
        for (const SweepPoint& point : sweep.points) {
            const auto row = page.in("tr");
            page.element("td", title_of(account, sweep, speaker));
            page.element("th", {{"scope", "row"}}, speaker.number(chosen_words(point.reach)));
            page.element("td", std::to_string(point.cues));
            page.element("td", percent(point.answered));
            page.element("td", percent(point.expected));
            page.element("td", speaker.number(number_words(point.excess, true)));
        }
}

} // namespace

std::string verdict(const WindowSweep& sweep, const Speaker& speaker) {
    if (sweep.points.empty()) return {};
    Words words{{"from", window_words(sweep.points.front().reach, speaker)},
                {"to", speaker.number(chosen_words(sweep.points.back().reach))}};
    if (sweep.conclusion_holds())
        return speaker.say(sweep.points.front().excess > 0 ? "sweep.at_every" : "sweep.at_none", words);
    std::string where;
    for (const SweepPoint& point : sweep.points)
        if (point.excess > 0)
            where +=
                (where.empty() ? "" : speaker.words("sweep.between")) + window_words(point.reach, speaker);
    words.emplace("where", where);
    return speaker.say("sweep.depends", words);
}

void sweep_figure(Markup& page, const measure::Account& account, const Speaker& speaker) {
    if (account.sweeps.empty()) return;
    const Figure figure{page,
                        {"sweep", speaker.words("sweep.title"),
                         speaker.say("sweep.caption") + " " + null_caption(account, speaker)}};
    {
        const auto verdicts = page.in("ul", {{"class", "verdicts"}});
        for (const WindowSweep& sweep : account.sweeps) {
            const auto line = page.in("li");
            page.element("b", title_of(account, sweep, speaker) + ".");
            page.text(" " + verdict(sweep, speaker));
        }
    }
    {
        const auto panels = page.in("div", {{"class", "panels"}});
        for (const WindowSweep* sweep : drawn_sweeps(account)) draw_panel(page, account, *sweep, speaker);
    }
    write_table(page, account, speaker);
}

} // namespace attune::report
