// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_curves.hpp>

#include <attune/report/figure.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::report {
namespace {

using model::Band;
using model::Bins;
using model::ExpectedBreak;
using model::Quantity;
using Points = std::vector<std::pair<double, double>>;

constexpr Panel stack_panel{.width = 460, .height = 250, .left = 44, .right = 12, .top = 46};
constexpr Panel course_panel{.width = 340, .height = 200, .left = 44, .right = 66, .top = 44};

/// When a bin begins, s since the procedure did.
double onset(const FitAccount& account, std::size_t bin) {
    const Bins& bins = account.expected.bins;
    double seconds = 0;
    for (std::size_t i = 0; i < bins.episode(bin); ++i)
        seconds += account.procedure.episodes[i].length.count();
    return seconds + model::bin_length * static_cast<double>(bin - bins.first(bins.episode(bin)));
}

void draw_time(Markup& page, const FitAccount& account, const Panel& panel, const Scale& x) {
    double from = 0;
    for (const model::PlannedEpisode& episode : account.procedure.episodes) {
        const double to = from + episode.length.count();
        page.element("text", {{"class", "note"}, {"x", x(from) + 3}, {"y", panel.top - 8}}, episode.name);
        if (from > 0)
            page.lone("line", {{"class", "border"},
                               {"x1", x(from)},
                               {"x2", x(from)},
                               {"y1", panel.top - 4},
                               {"y2", panel.height - panel.bottom}});
        from = to;
    }
    std::vector<Tick> minutes;
    for (double second = 0; second <= from; second += 60)
        minutes.push_back({x(second), fmt::format("{:.0f}", second / 60)});
    draw_x_axis(page, panel, minutes, "minutes");
}

/// Between two heights in each column.
std::string step_area(const FitAccount& account, const Scale& x, const Scale& y,
                      const std::vector<double>& under, const std::vector<double>& over) {
    const double end = x(account.procedure.length().count());
    Points upper;
    for (std::size_t bin = 0; bin < over.size(); ++bin)
        upper.emplace_back(x(onset(account, bin)), y(over[bin]));
    std::string back;
    double from = end;
    for (std::size_t bin = under.size(); bin-- > 0;) {
        back += fmt::format("L{},{}H{}", drawn(from), drawn(y(under[bin])), drawn(x(onset(account, bin))));
        from = x(onset(account, bin));
    }
    return step_path(upper, end) + back + "Z";
}

/// What a reader of the alternative text hears of a stack: the episode without answers.
std::string describe(const FitAccount& account, bool usual) {
    const ExpectedBreak& told = account.expected;
    const std::size_t last_of_break = told.bins.end(told.bins.episodes() - 2) - 1;
    std::string words = "At the end of the episode without answers";
    for (const StackedState& state : stacked_states)
        words += fmt::format(", {} {}", state.words,
                             percent(usual ? told.usual[last_of_break][state.quantity]
                                           : told.fitted[last_of_break][state.quantity].value));
    return words;
}

} // namespace

void draw_stack(Markup& page, const FitAccount& account, bool usual) {
    const ExpectedBreak& told = account.expected;
    const PanelDrawing drawing{page, stack_panel, usual ? "Everything usual" : "As fitted",
                               describe(account, usual)};
    const Scale x = stack_panel.across(0, account.procedure.length().count());
    const Scale y = stack_panel.up(0, 1);
    draw_y_axis(page, stack_panel, share_ticks(y, 6), "");
    std::vector<double> under(told.fitted.size());
    for (const StackedState& state : stacked_states) {
        std::vector<double> over = under;
        for (std::size_t bin = 0; bin < over.size(); ++bin)
            over[bin] += usual ? told.usual[bin][state.quantity] : told.fitted[bin][state.quantity].value;
        page.lone("path", {{"class", fmt::format("stack {}", state.style)},
                           {"d", step_area(account, x, y, under, over)}});
        under = std::move(over);
    }
    draw_time(page, account, stack_panel, x);
}

void draw_course(Markup& page, const FitAccount& account, Quantity quantity, std::string_view title) {
    const ExpectedBreak& told = account.expected;
    double most = .1;
    for (std::size_t bin = 0; bin < told.fitted.size(); ++bin)
        most = std::max({most, told.fitted[bin][quantity].high, told.usual[bin][quantity]});
    const Scale x = course_panel.across(0, account.procedure.length().count());
    const Scale y = course_panel.up(0, std::min(1.0, std::ceil(most * 10) / 10));
    Points line, usual, around, below;
    for (std::size_t bin = 0; bin < told.fitted.size(); ++bin) {
        const double middle = x(onset(account, bin) + model::bin_length / 2);
        const Band& band = told.fitted[bin][quantity];
        line.emplace_back(middle, y(band.value));
        around.emplace_back(middle, y(band.high));
        below.emplace_back(middle, y(band.low));
        usual.emplace_back(middle, y(told.usual[bin][quantity]));
    }
    around.insert(around.end(), below.rbegin(), below.rend());
    const Band& last = told.fitted.back()[quantity];
    const auto words = [&](double value) {
        return quantity == Quantity::distress ? number_words(value) : percent(value);
    };
    const PanelDrawing drawing{page, course_panel, title,
                               fmt::format("At the end {} as fitted ({} to {}), usual {}", words(last.value),
                                           words(last.low), words(last.high),
                                           words(told.usual.back()[quantity]))};
    draw_y_axis(page, course_panel, quantity == Quantity::distress ? number_ticks(y, 5) : share_ticks(y, 5),
                "");
    page.lone("path", {{"class", "band childs"}, {"d", line_path(around) + "Z"}});
    page.lone("path", {{"class", "usual-line"}, {"d", line_path(usual)}});
    page.lone("path", {{"class", "line childs"}, {"d", line_path(line)}});
    draw_end_labels(page, {{line.back().second, "fitted", "strong"}, {usual.back().second, "usual", "grey"}},
                    course_panel.width - course_panel.right + 4, course_panel.top,
                    course_panel.height - course_panel.bottom);
    draw_time(page, account, course_panel, x);
}

void draw_mending(Markup& page, const FitAccount& account) {
    const std::vector<model::Mending>& told = account.expected.mending;
    const Scale x = course_panel.across(0, told.back().by);
    const Scale y = course_panel.up(0, 1);
    Points line{{x(0), y(0)}}, usual{{x(0), y(0)}}, around{{x(0), y(0)}}, below;
    for (const model::Mending& one : told) {
        line.emplace_back(x(one.by), y(one.fitted.value));
        usual.emplace_back(x(one.by), y(one.usual));
        around.emplace_back(x(one.by), y(one.fitted.high));
        below.emplace_back(x(one.by), y(one.fitted.low));
    }
    around.insert(around.end(), below.rbegin(), below.rend());
    const model::Mending& last = told.back();
    const PanelDrawing drawing{page, course_panel, "Over, since the return",
                               fmt::format("After {} s {} as fitted ({}), usual {}", last.by,
                                           percent(last.fitted.value),
                                           percent(last.fitted.low, last.fitted.high), percent(last.usual))};
    draw_y_axis(page, course_panel, share_ticks(y, 5), "");
    page.lone("path", {{"class", "band childs"}, {"d", line_path(around) + "Z"}});
    page.lone("path", {{"class", "usual-line"}, {"d", line_path(usual)}});
    page.lone("path", {{"class", "line childs"}, {"d", line_path(line)}});
    draw_end_labels(page, {{line.back().second, "fitted", "strong"}, {usual.back().second, "usual", "grey"}},
                    course_panel.width - course_panel.right + 4, course_panel.top,
                    course_panel.height - course_panel.bottom);
    draw_x_axis(page, course_panel, number_ticks(x, 5), "seconds since the caregiver is back");
}

} // namespace attune::report
