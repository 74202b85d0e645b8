// SPDX-License-Identifier: Apache-2.0
#include <attune/report/latency_panel.hpp>

#include <attune/report/figure.hpp>
#include <attune/report/phrase.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Curve;
using measure::CurveStep;
using measure::LatencyCurves;
using Points = std::vector<std::pair<double, double>>;

/// Below this a thin line would only lie on the axis; the table has it.
constexpr double least_drawn = 0.03;

struct Axes {
    Scale x;
    Scale y;

    double at(Duration since) const { return x(std::min(Seconds{since}.count(), x.high())); }
};

Points points(const Axes& axes, const std::vector<CurveStep>& steps) {
    Points made{{axes.x(0), axes.y(0)}};
    for (const CurveStep& step : steps) made.emplace_back(axes.at(step.since), axes.y(step.value));
    return made;
}

/// The band as one closed shape: along the upper border, back along the lower one.
std::string band_path(const Axes& axes, const Curve& curve) {
    Points upper;
    Points lower;
    for (const CurveStep& step : curve.steps) {
        if (!step.low || !step.high) continue;
        upper.emplace_back(axes.at(step.since), axes.y(*step.high));
        lower.emplace_back(axes.at(step.since), axes.y(*step.low));
    }
    if (upper.empty()) return {};
    const double end = axes.at(curve.ends_at);
    std::string path = step_path(upper, end);
    double from = end;
    for (auto step = lower.rbegin(); step != lower.rend(); ++step) {
        path += fmt::format("L{},{}", drawn(from), drawn(step->second));
        from = step->first;
        path += fmt::format("H{}", drawn(from));
    }
    return path + "Z";
}

double last(const std::vector<CurveStep>& steps) {
    return steps.empty() ? 0.0 : steps.back().value;
}

/// The part of a curve up to the end of the axis.
std::vector<CurveStep> up_to(const std::vector<CurveStep>& steps, Duration longest) {
    std::vector<CurveStep> kept;
    for (const CurveStep& step : steps)
        if (step.since <= longest) kept.push_back(step);
    return kept;
}

void draw_curve(Markup& page, const Axes& axes, const std::vector<CurveStep>& steps, Duration end,
                std::string_view style) {
    page.lone("path", {{"class", style}, {"d", step_path(points(axes, steps), axes.at(end))}});
}

std::string describe(const LatencyCurves& curves, const Speaker& speaker) {
    const auto time = [&](Duration since) { return speaker.number(length_words(since)); };
    std::string words =
        speaker.say("latency_figure.described", {{"n", std::to_string(curves.cues)},
                                                 {"share", percent(last(curves.answered.steps))},
                                                 {"time", time(curves.answered.ends_at)}});
    if (curves.answered.median)
        words += speaker.words("latency_figure.half", {{"time", time(*curves.answered.median)}});
    if (!curves.expected.empty())
        words += speaker.words("latency_figure.expected", {{"share", percent(last(curves.expected))}});
    return words + ".";
}

bool is_answer(const Curve& curve) {
    return curve.name != "next cue" && curve.name != "rebuff or frighten";
}

} // namespace

std::string curve_words(const Speaker& speaker, const Curve& curve) {
    return phrase(speaker, "ending", curve.name);
}

void draw_latency_panel(Markup& page, const LatencyCurves& curves, const Speaker& speaker,
                        const std::string& title, Duration longest) {
    const Panel panel{.height = 276, .right = 92, .top = 44};
    const PanelDrawing drawing{page, panel,
                               speaker.counted("latency_figure.panel", curves.cues, {{"title", title}}),
                               describe(curves, speaker), curves.instructed ? "told" : ""};
    const Axes axes{panel.across(0, Seconds{longest}.count()), panel.up(0, 1)};
    draw_y_axis(page, panel, share_ticks(axes.y, 6), speaker.words("latency_figure.y"));
    std::vector<EndLabel> labels;
    if (!curves.expected.empty()) {
        const std::vector<CurveStep> expected = up_to(curves.expected, longest);
        draw_curve(page, axes, expected, longest, "chance-line");
        labels.push_back({axes.y(last(expected)), speaker.words("researcher.by_chance_label"), "grey"});
    }
    page.lone("path", {{"class", "band"}, {"d", band_path(axes, curves.answered)}});
    for (const Curve& one : curves.competing) {
        const std::vector<CurveStep> steps = up_to(one.steps, longest);
        if (last(steps) < least_drawn) continue;
        draw_curve(page, axes, steps, one.ends_at, is_answer(one) ? "part-line" : "other-line");
        labels.push_back({axes.y(last(steps)), curve_words(speaker, one), is_answer(one) ? "" : "grey"});
    }
    draw_curve(page, axes, curves.had_the_child_waited.steps, curves.had_the_child_waited.ends_at,
               "waited-line");
    if (last(curves.had_the_child_waited.steps) - last(curves.answered.steps) >= least_drawn)
        labels.push_back(
            {axes.y(last(curves.had_the_child_waited.steps)), speaker.words("latency_figure.waited"), ""});
    draw_curve(page, axes, curves.answered.steps, curves.answered.ends_at, "line");
    labels.push_back(
        {axes.y(last(curves.answered.steps)),
         speaker.words("latency_figure.answered", {{"share", percent(last(curves.answered.steps))}}),
         "strong"});
    draw_end_labels(page, std::move(labels), panel.width - panel.right + 6, panel.top,
                    panel.height - panel.bottom);
    draw_x_axis(page, panel, in_language(speaker, number_ticks(axes.x, 6)),
                speaker.words("latency_figure.from." + std::string{name(curves.from)}));
}

const CurveStep* at(const Curve& curve, Duration since) {
    if (since > curve.ends_at) return nullptr;
    const auto after =
        std::upper_bound(curve.steps.begin(), curve.steps.end(), since,
                         [](Duration moment, const CurveStep& step) { return moment < step.since; });
    return after == curve.steps.begin() ? nullptr : &*std::prev(after);
}

} // namespace attune::report
