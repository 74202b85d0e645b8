// SPDX-License-Identifier: Apache-2.0
#include <attune/report/row_drawing.hpp>

#include <attune/report/scale.hpp>

#include <algorithm>

namespace attune::report {

void draw_range(Markup& page, std::pair<double, double> range, const OnRange& on) {
    const auto [low, high] = range;
    const double least = on.least.value_or(std::min({low, on.mark, on.dot}));
    const double most = on.most.value_or(std::max({high, on.mark, on.dot}));
    const double margin = std::max(1e-9, (most - least) * .15);
    const Scale x{least - margin, most + margin, 2, 158};
    const auto drawing = page.in("svg", {{"viewBox", "0 0 160 18"}, {"width", 160}, {"aria-hidden", "true"}});
    page.lone("rect", {{"class", "null"},
                       {"x", x(low)},
                       {"y", 3},
                       {"width", std::max(1.0, x(high) - x(low))},
                       {"height", 12}});
    page.lone("line", {{"class", "expected"}, {"x1", x(on.mark)}, {"x2", x(on.mark)}, {"y1", 1}, {"y2", 17}});
    page.lone("circle", {{"class", "seen"}, {"cx", x(on.dot)}, {"cy", 9}, {"r", 4.5}});
}

} // namespace attune::report
