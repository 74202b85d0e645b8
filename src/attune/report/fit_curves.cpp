// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_curves.hpp>

#include <attune/report/figure.hpp>
#include <attune/report/fit_words.hpp>
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

void draw_time(Markup& page, const FitAccount& account, const Speaker& speaker, const Panel& panel,
               const Scale& x) {
    double from = 0;
    for (const model::PlannedEpisode& episode : account.procedure.episodes) {
        const double to = from + episode.length.count();
        page.element("text", {{"class", "note"}, {"x", x(from) + 3}, {"y", panel.top - 8}},
                     episode_name(speaker, episode.name));
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
    draw_x_axis(page, panel, minutes, speaker.words("fit_break.minutes"));
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
std::string describe(const FitAccount& account, const Speaker& speaker, bool usual) {
    const ExpectedBreak& told = account.expected;
    const std::size_t last_of_break = told.bins.end(told.bins.episodes() - 2) - 1;
    std::string shares;
    for (const StackedState& state : stacked_states) {
        const double share = usual ? told.usual[last_of_break][state.quantity]
                                   : told.fitted[last_of_break][state.quantity].value;
        shares += shares.empty() ? "" : ", ";
        shares += speaker.words("fit_break.stack_share",
                                {{"state", words(speaker, state)}, {"share", percent(share)}});
    }
    return speaker.words("fit_break.stack_described", {{"shares", shares}});
}

/// At the ends of the two lines of a panel.
std::vector<EndLabel> end_labels(const Speaker& speaker, double fitted, double usual) {
    return {{fitted, speaker.words("fit.fitted"), "strong"}, {usual, speaker.words("fit.usual"), "grey"}};
}

} // namespace

std::string words(const Speaker& speaker, const StackedState& state) {
    return speaker.words("fit_break.state." + std::string{state.name});
}

std::string episode_name(const Speaker& speaker, const std::string& name) {
    return speaker.words("episode." + name);
}

void draw_stack(Markup& page, const FitAccount& account, const Speaker& speaker, bool usual) {
    const ExpectedBreak& told = account.expected;
    const PanelDrawing drawing{page, stack_panel,
                               speaker.words(usual ? "fit_break.everything_usual" : "fit.as_fitted"),
                               describe(account, speaker, usual)};
    const Scale x = stack_panel.across(0, account.procedure.length().count());
    const Scale y = stack_panel.up(0, 1);
    draw_y_axis(page, stack_panel, share_ticks(y, 6), "");
    std::vector<double> under(told.fitted.size());
    for (const StackedState& state : stacked_states) {
        std::vector<double> over = under;
        for (std::size_t bin = 0; bin < over.size(); ++bin)
            over[bin] += usual ? told.usual[bin][state.quantity] : told.fitted[bin][state.quantity].value;
        page.lone("path", {{"class", fmt::format("stack {}", state.name)},
                           {"d", step_area(account, x, y, under, over)}});
        under = std::move(over);
    }
    draw_time(page, account, speaker, stack_panel, x);
}

void draw_course(Markup& page, const FitAccount& account, const Speaker& speaker, Quantity quantity,
                 std::string_view course) {
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
    const auto told_as = [&](double value) {
        return quantity == Quantity::distress ? speaker.number(number_words(value)) : percent(value);
    };
    const PanelDrawing drawing{
        page, course_panel, speaker.words("fit_break.course." + std::string{course}),
        speaker.words("fit_break.course_described", {{"value", told_as(last.value)},
                                                     {"low", told_as(last.low)},
                                                     {"high", told_as(last.high)},
                                                     {"usual", told_as(told.usual.back()[quantity])}})};
    draw_y_axis(page, course_panel,
                quantity == Quantity::distress ? in_language(speaker, number_ticks(y, 5)) : share_ticks(y, 5),
                "");
    page.lone("path", {{"class", "band childs"}, {"d", line_path(around) + "Z"}});
    page.lone("path", {{"class", "usual-line"}, {"d", line_path(usual)}});
    page.lone("path", {{"class", "line childs"}, {"d", line_path(line)}});
    draw_end_labels(page, end_labels(speaker, line.back().second, usual.back().second),
                    course_panel.width - course_panel.right + 4, course_panel.top,
                    course_panel.height - course_panel.bottom);
    draw_time(page, account, speaker, course_panel, x);
}

void draw_mending(Markup& page, const FitAccount& account, const Speaker& speaker) {
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
    const PanelDrawing drawing{
        page, course_panel, speaker.words("fit_break.course.over"),
        speaker.words("fit_break.over_described", {{"seconds", fmt::format("{}", last.by)},
                                                   {"fitted", percent(last.fitted.value)},
                                                   {"range", percent(last.fitted.low, last.fitted.high)},
                                                   {"usual", percent(last.usual)}})};
    draw_y_axis(page, course_panel, share_ticks(y, 5), "");
    page.lone("path", {{"class", "band childs"}, {"d", line_path(around) + "Z"}});
    page.lone("path", {{"class", "usual-line"}, {"d", line_path(usual)}});
    page.lone("path", {{"class", "line childs"}, {"d", line_path(line)}});
    draw_end_labels(page, end_labels(speaker, line.back().second, usual.back().second),
                    course_panel.width - course_panel.right + 4, course_panel.top,
                    course_panel.height - course_panel.bottom);
    draw_x_axis(page, course_panel, number_ticks(x, 5), speaker.words("fit_break.since_return"));
}

} // namespace attune::report
