// SPDX-License-Identifier: Apache-2.0
#include <attune/report/scale.hpp>

#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace attune::report {

using namespace std::chrono_literals;

Scale::Scale(double low, double high, double from, double to)
    : low_{low}, high_{high}, from_{from}, pixels_per_unit_{(to - from) / (high - low)} {
    if (!(low < high)) throw Misuse{fmt::format("Scale: the axis from {} to {} is empty", low, high)};
}

std::vector<double> ticks(double low, double high, std::size_t most) {
    const double least_step = (high - low) / static_cast<double>(most - 1);
    const double power = std::pow(10.0, std::floor(std::log10(least_step)));
    double step = 10 * power;
    for (const double factor : {5.0, 2.0, 1.0})
        if (factor * power >= least_step * (1 - 1e-9)) step = factor * power;
    std::vector<double> found;
    // Counted in whole steps, so that no rounding error adds up.
    for (double k = std::ceil(low / step - 1e-9); k * step <= high + step * 1e-9; ++k)
        found.push_back(k * step + 0.0); // never -0
    return found;
}

Duration time_step(Duration length, std::size_t most) {
    constexpr std::array steps{1s, 2s, 5s, 10s, 15s, 30s, 60s, 120s, 300s, 600s, 900s, 1800s};
    for (const Duration step : steps)
        if (length <= step * static_cast<Duration::rep>(most)) return step;
    Duration step = 1h;
    while (length > step * static_cast<Duration::rep>(most)) step *= 2;
    return step;
}

} // namespace attune::report
