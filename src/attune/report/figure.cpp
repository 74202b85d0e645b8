// SPDX-License-Identifier: Apache-2.0
#include <attune/report/figure.hpp>

#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {

Figure::Figure(Markup& page, FigureWords words)
    : page_{page}, words_{std::move(words)}, figure_{page.in("figure",
                                                             {{"id", words_.id},
                                                              {"aria-labelledby", words_.id + "-title"}})} {
    page_.element(words_.heading, {{"id", words_.id + "-title"}}, words_.title);
}

Figure::~Figure() {
    page_.element("figcaption", words_.caption);
}

PanelDrawing::PanelDrawing(Markup& page, const Panel& panel, std::string_view title,
                           std::string_view description, std::string_view style)
    : svg_{page.in("svg", {{"class", style.empty() ? "panel" : fmt::format("panel {}", style)},
                           {"viewBox", fmt::format("0 0 {} {}", drawn(panel.width), drawn(panel.height))},
                           {"role", "img"},
                           {"aria-label", fmt::format("{}. {}", title, description)}})} {
    page.element("title", title);
    page.element("desc", description);
    page.element("text", {{"class", "panel-title"}, {"x", 0}, {"y", 14}}, title);
}

std::vector<Tick> share_ticks(const Scale& scale, std::size_t most) {
    std::vector<Tick> made;
    for (const double value : ticks(scale.low(), scale.high(), most))
        made.push_back({scale(value), percent(value)});
    return made;
}

std::vector<Tick> number_ticks(const Scale& scale, std::size_t most) {
    std::vector<Tick> made;
    for (const double value : ticks(scale.low(), scale.high(), most))
        made.push_back({scale(value), fmt::format("{:.6g}", value)});
    return made;
}

std::vector<Tick> in_language(const Speaker& speaker, std::vector<Tick> ticks) {
    for (Tick& tick : ticks) tick.label = speaker.number(std::move(tick.label));
    return ticks;
}

void draw_x_axis(Markup& page, const Panel& panel, const std::vector<Tick>& ticks, std::string_view label) {
    const double y = panel.height - panel.bottom;
    for (const Tick& tick : ticks) {
        page.lone("line", {{"class", "tick"}, {"x1", tick.at}, {"x2", tick.at}, {"y1", y}, {"y2", y + 4}});
        page.element("text", {{"class", "x-tick"}, {"x", tick.at}, {"y", y + 16}}, tick.label);
    }
    page.lone(
        "line",
        {{"class", "axis"}, {"x1", panel.left}, {"x2", panel.width - panel.right}, {"y1", y}, {"y2", y}});
    page.element("text",
                 {{"class", "x-label"}, {"x", (panel.left + panel.width - panel.right) / 2}, {"y", y + 32}},
                 label);
}

void draw_y_axis(Markup& page, const Panel& panel, const std::vector<Tick>& ticks, std::string_view label) {
    for (const Tick& tick : ticks) {
        page.lone("line", {{"class", "hair"},
                           {"x1", panel.left},
                           {"x2", panel.width - panel.right},
                           {"y1", tick.at},
                           {"y2", tick.at}});
        page.element("text", {{"class", "y-tick"}, {"x", panel.left - 5}, {"y", tick.at + 4}}, tick.label);
    }
    page.element("text", {{"class", "y-label"}, {"x", 0}, {"y", panel.top - 13}}, label);
}

void draw_end_labels(Markup& page, std::vector<EndLabel> labels, double x, double top, double bottom) {
    constexpr double line = 12;
    std::stable_sort(labels.begin(), labels.end(),
                     [](const EndLabel& one, const EndLabel& next) { return one.y < next.y; });
    double least = top;
    for (EndLabel& label : labels) {
        label.y = std::max(label.y, least);
        least = label.y + line;
    }
    double most = bottom;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->y = std::min(label->y, most);
        most = label->y - line;
    }
    for (const EndLabel& label : labels)
        page.element("text", {{"class", "end-label " + label.style}, {"x", x}, {"y", label.y + 4}},
                     label.text);
}

std::string step_path(const std::vector<std::pair<double, double>>& steps, double end) {
    if (steps.empty()) return {};
    std::string path = fmt::format("M{},{}", drawn(steps.front().first), drawn(steps.front().second));
    for (std::size_t i = 1; i < steps.size(); ++i)
        path += fmt::format("H{}V{}", drawn(steps[i].first), drawn(steps[i].second));
    return path + fmt::format("H{}", drawn(end));
}

std::string line_path(const std::vector<std::pair<double, double>>& points) {
    std::string path;
    for (const auto& [x, y] : points)
        path += fmt::format("{}{},{}", path.empty() ? 'M' : 'L', drawn(x), drawn(y));
    return path;
}

} // namespace attune::report
