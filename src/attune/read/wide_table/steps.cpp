// SPDX-License-Identifier: Apache-2.0
#include <attune/read/wide_table/steps.hpp>

#include <attune/read/clock.hpp>
#include <attune/read/number.hpp>

#include <algorithm>

namespace attune::read::sampled_rows {
namespace {

std::vector<double> times_of(std::span<const OpeningRow> rows, std::size_t column, char decimal,
                             Steps& steps) {
    std::vector<double> times;
    for (const OpeningRow& row : rows) {
        const std::string_view cell = column < row.cells.size() ? std::string_view{row.cells[column]} : "";
        if (const auto clock = clock_unit(cell)) {
            const auto time = time_in(cell, {*clock, Rate{1000}, decimal});
            steps.have_clock = true;
            if (time) times.push_back(Seconds{*time}.count());
        } else if (const auto time = number(cell, decimal)) {
            steps.are_whole = steps.are_whole && whole_number(cell).has_value();
            times.push_back(*time);
        }
    }
    return times;
}

} // namespace

Steps steps_of(std::span<const OpeningRow> rows, std::size_t column, char decimal) {
    Steps steps;
    const std::vector<double> times = times_of(rows, column, decimal, steps);
    std::vector<double> rising;
    for (std::size_t i = 1; i < times.size(); ++i) {
        const double step = times[i] - times[i - 1];
        if (step > 0) rising.push_back(step);
    }
    steps.count = times.empty() ? 0 : times.size() - 1;
    steps.rising = rising.size();
    if (rising.empty()) return steps;
    std::sort(rising.begin(), rising.end());
    steps.typical = rising[rising.size() / 2];
    steps.even = static_cast<std::size_t>(std::count_if(rising.begin(), rising.end(), [&](double step) {
        return step >= 0.5 * steps.typical && step <= 1.5 * steps.typical;
    }));
    return steps;
}

} // namespace attune::read::sampled_rows
