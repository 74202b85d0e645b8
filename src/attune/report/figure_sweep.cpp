// SPDX-License-Identifier: Apache-2.0
#include <attune/report/figure_sweep.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/figure.hpp>
#include <attune/report/page_sections.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::SweepPoint;
using measure::WindowSweep;
using Points = std::vector<std::pair<double, double>>;

std::string window_words(Duration reach) {
    return fmt::format("{}", Seconds{reach}.count());
}

std::string title_of(const measure::Account& account, const WindowSweep& sweep) {
    for (const measure::Scope& scope : scopes(account.seen))
        if (scope.name == sweep.episode) return heading(account, scope);
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

void draw_used_window(Markup& page, const Panel& panel, const Scale& x, Duration reach) {
    const double at = Seconds{reach}.count();
    if (at < x.low() || at > x.high()) return;
    page.lone("line", {{"class", "used"},
                       {"x1", x(at)},
                       {"x2", x(at)},
                       {"y1", panel.top},
                       {"y2", panel.height - panel.bottom}});
    page.element("text", {{"class", "note"}, {"x", x(at) + 4}, {"y", panel.top + 9}}, "used here");
}

void draw_panel(Markup& page, const measure::Account& account, const WindowSweep& sweep) {
    const Panel panel{.height = 250, .right = 84, .top = 44};
    const PanelDrawing drawing{page, panel, title_of(account, sweep), verdict(sweep),
                               sweep.instructed ? "told" : ""};
    const Scale x = panel.across(0, Seconds{longest(account)}.count());
    const Scale y = panel.up(0, 1);
    draw_y_axis(page, panel, share_ticks(y, 6), "share of the complete cues");
    draw_used_window(page, panel, x, account.options.reach);
    Points answered;
    Points expected;
    for (const SweepPoint& point : sweep.points) {
        answered.emplace_back(x(Seconds{point.reach}.count()), y(point.answered));
        expected.emplace_back(x(Seconds{point.reach}.count()), y(point.expected));
    }
    page.lone("path", {{"class", "excess"}, {"d", excess_path(answered, expected)}});
    page.lone("path", {{"class", "chance-line"}, {"d", line_path(expected)}});
    page.lone("path", {{"class", "line"}, {"d", line_path(answered)}});
    draw_end_labels(
        page,
        {{answered.back().second, "answered", "strong"}, {expected.back().second, "by coincidence", "grey"}},
        answered.back().first + 6, panel.top, panel.height - panel.bottom);
    draw_x_axis(page, panel, number_ticks(x, 6), "window after the held cue, seconds");
}

void write_table(Markup& page, const measure::Account& account) {
    const auto more = page.in("details", {{"class", "numbers"}});
    page.element("summary", "The numbers of this figure");
    const auto table = page.in("table");
    {
        const auto head = page.in("thead");
        const auto row = page.in("tr");
        for (const auto* name : {"Where", "Window", "Complete cues", "Answered", "By coincidence", "Excess"})
            page.element("th", {{"scope", "col"}}, name);
    }
    const auto body = page.in("tbody");
    for (const WindowSweep& sweep : account.sweeps)
        for (const SweepPoint& point : sweep.points) {
            const auto row = page.in("tr");
            page.element("td", title_of(account, sweep));
            page.element("th", {{"scope", "row"}}, chosen_words(point.reach));
            page.element("td", fmt::format("{}", point.cues));
            page.element("td", percent(point.answered));
            page.element("td", percent(point.expected));
            page.element("td", number_words(point.excess, true));
        }
}

} // namespace

std::string verdict(const WindowSweep& sweep) {
    if (sweep.points.empty()) return {};
    const std::string range = fmt::format("from {} to {}", window_words(sweep.points.front().reach),
                                          chosen_words(sweep.points.back().reach));
    const bool above = sweep.points.front().excess > 0;
    if (sweep.conclusion_holds())
        return above
                   ? fmt::format("At every window {} more cues were answered than coincidence gives.", range)
                   : fmt::format("At no window {} were more cues answered than coincidence gives.", range);
    std::string where;
    for (const SweepPoint& point : sweep.points)
        if (point.excess > 0) where += (where.empty() ? "" : ", ") + window_words(point.reach);
    return fmt::format(
        "It depends on the window: of those {}, more cues were answered than coincidence gives at {}\u00a0s "
        "only.",
        range, where);
}

void sweep_figure(Markup& page, const measure::Account& account) {
    if (account.sweeps.empty()) return;
    const Figure figure{
        page,
        {"sweep", "Does it hang on the length of the window?",
         "Share of the complete cues that were answered, and what coincidence gives, for each length "
         "of window; the shaded gap is the excess. "
             + null_caption(account)}};
    {
        const auto verdicts = page.in("ul", {{"class", "verdicts"}});
        for (const WindowSweep& sweep : account.sweeps) {
            const auto line = page.in("li");
            page.element("b", title_of(account, sweep) + ".");
            page.text(" " + verdict(sweep));
        }
    }
    {
        const auto panels = page.in("div", {{"class", "panels"}});
        for (const WindowSweep* sweep : drawn_sweeps(account)) draw_panel(page, account, *sweep);
    }
    write_table(page, account);
}

} // namespace attune::report
