// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/markup.hpp>
#include <attune/report/scale.hpp>
#include <attune/report/speaker.hpp>

#include <optional>
#include <string>
#include <vector>

namespace attune::report {

/// What a figure says of itself. Each has a title, axes with units, and a caption that says what its null
/// keeps and breaks.
struct FigureWords {
    std::string id;
    std::string title;
    std::string caption;
    std::string_view heading = "h3";
};

/// An open `<figure>`: the panels are drawn into it, then `close` writes the caption.
class Figure {
public:
    Figure(Markup& page, FigureWords words);
    ~Figure();
    Figure(const Figure&) = delete;
    Figure& operator=(const Figure&) = delete;

private:
    Markup& page_;
    FigureWords words_;
    Markup::Element figure_;
};

/// One drawing of a figure, with its axes: the plot lies in [left, width - right] x [top, height - bottom].
struct Panel {
    double width = 340;
    double height = 240;
    double left = 40;
    double right = 70; ///< room for labels at the ends of lines
    double top = 30;
    double bottom = 40;

    Scale across(double low, double high) const { return {low, high, left, width - right}; }
    Scale up(double low, double high) const { return {low, high, height - bottom, top}; }
};

/// An open `<svg>` of a panel: its title stands over the plot, `description` is its alternative text.
class PanelDrawing {
public:
    PanelDrawing(Markup& page, const Panel& panel, std::string_view title, std::string_view description,
                 std::string_view style = {});

private:
    Markup::Element svg_;
};

/// A tick of an axis and what stands beside it.
struct Tick {
    double at; ///< pixels
    std::string label;
};

std::vector<Tick> share_ticks(const Scale& scale, std::size_t most);
std::vector<Tick> number_ticks(const Scale& scale, std::size_t most);
/// Their numbers as the language writes them.
std::vector<Tick> in_language(const Speaker& speaker, std::vector<Tick> ticks);
void draw_x_axis(Markup& page, const Panel& panel, const std::vector<Tick>& ticks, std::string_view label);
/// With hairlines across the plot.
void draw_y_axis(Markup& page, const Panel& panel, const std::vector<Tick>& ticks, std::string_view label);

/// A label at the end of a line.
struct EndLabel {
    double y;
    std::string text;
    std::string style;
};

/// Writes labels at `x`, moved apart where they would overlap, in [top, bottom].
void draw_end_labels(Markup& page, std::vector<EndLabel> labels, double x, double top, double bottom);

/// A step function as a path: each value holds until the next moment, the last until `end`. In pixels.
std::string step_path(const std::vector<std::pair<double, double>>& steps, double end);
std::string line_path(const std::vector<std::pair<double, double>>& points);

} // namespace attune::report
