// SPDX-License-Identifier: Apache-2.0
#include <attune/report/dot_rows.hpp>

#include <attune/report/figure.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::report {
namespace {

constexpr double row_height = 26;
constexpr double of_a_character = 6;

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; // not within one
    }));
}

/// Where a value stands on the axis, before it is scaled.
double place(double value, DotAxis axis) {
    return axis == DotAxis::times ? std::log2(std::max(value, 1e-9)) : value;
}

Scale scale(const std::vector<DotRow>& rows, DotAxis axis, const Panel& panel) {
    if (axis == DotAxis::share) return panel.across(0, 1);
    if (axis == DotAxis::times) {
        double doublings = 2;
        for (const DotRow& row : rows)
            doublings =
                std::max({doublings, std::abs(place(row.low, axis)), std::abs(place(row.high, axis))});
        doublings = std::min(std::ceil(doublings), 7.0);
        return panel.across(-doublings, doublings);
    }
    double most = 1;
    for (const DotRow& row : rows) most = std::max({most, row.high, row.usual});
    return panel.across(0, std::min(10.0, std::ceil(most)));
}

std::vector<Tick> axis_ticks(const Scale& x, DotAxis axis) {
    if (axis == DotAxis::share) return share_ticks(x, 5);
    if (axis == DotAxis::seconds) return number_ticks(x, 5);
    std::vector<Tick> made;
    const double step = x.high() > 3 ? 2 : 1;
    for (double k = -step * std::floor(x.high() / step); k <= x.high(); k += step)
        made.push_back(
            {x(k), k < 0 ? fmt::format("1/{:.0f}", std::exp2(-k)) : fmt::format("{:.0f}", std::exp2(k))});
    return made;
}

void draw_row(Markup& page, const Scale& x, double y, const DotRow& row, DotAxis axis) {
    const auto at = [&](double value) { return x(std::clamp(place(value, axis), x.low(), x.high())); };
    page.element("text", {{"class", "y-tick"}, {"x", x(x.low()) - 8}, {"y", y + 4}}, row.name);
    page.lone("line", {{"class", "hair"}, {"x1", x(x.low())}, {"x2", x(x.high())}, {"y1", y}, {"y2", y}});
    page.lone(
        "line",
        {{"class", "usual"}, {"x1", at(row.usual)}, {"x2", at(row.usual)}, {"y1", y - 9}, {"y2", y + 9}});
    page.lone("line",
              {{"class", "interval"}, {"x1", at(row.low)}, {"x2", at(row.high)}, {"y1", y}, {"y2", y}});
    page.lone("circle", {{"class", "dot"}, {"cx", at(row.value)}, {"cy", y}, {"r", 4}});
    page.element("text", {{"class", "end-label"}, {"x", x(x.high()) + 10}, {"y", y + 4}}, row.words);
}

} // namespace

void draw_dot_rows(Markup& page, std::string_view title, const std::vector<DotRow>& rows, DotAxis axis,
                   std::string_view label, std::string_view style) {
    std::size_t longest_name = 0, longest_words = 0;
    std::string description;
    for (const DotRow& row : rows) {
        longest_name = std::max(longest_name, characters(row.name));
        longest_words = std::max(longest_words, characters(row.words));
        description += fmt::format("{}{}: {}", description.empty() ? "" : "; ", row.name, row.words);
    }
    const double left = 14 + of_a_character * static_cast<double>(longest_name);
    const double right = 16 + of_a_character * static_cast<double>(longest_words);
    const Panel panel{.width = 230 + left + right,
                      .height = 76 + row_height * static_cast<double>(rows.size()),
                      .left = left,
                      .right = right};
    const PanelDrawing drawing{page, panel, title, description, style};
    const Scale x = scale(rows, axis, panel);
    double y = panel.top + row_height / 2;
    for (const DotRow& row : rows) {
        draw_row(page, x, y, row, axis);
        y += row_height;
    }
    draw_x_axis(page, panel, axis_ticks(x, axis), label);
}

} // namespace attune::report
