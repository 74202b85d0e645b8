// SPDX-License-Identifier: Apache-2.0
#include <attune/read/wide_table/spacing.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace attune::read::sampled_rows {
namespace {

constexpr double second = 1e9; // in ticks, as every length here
constexpr double ntsc = 1000.0 / 1001.0;

double ticks(Duration length) {
    return static_cast<double>(length.count());
}

/// The step that neighbours keep: the mean of those steps that round to one median step. It tells 1/30 s from
/// the 33 or 34 ms that are written.
double usual_step(std::span<const Duration> times) {
    std::vector<double> rising;
    rising.reserve(times.size());
    for (std::size_t i = 1; i < times.size(); ++i)
        if (times[i] > times[i - 1]) rising.push_back(ticks(times[i] - times[i - 1]));
    if (rising.empty()) return 0;
    const auto middle = rising.begin() + static_cast<std::ptrdiff_t>(rising.size() / 2);
    std::nth_element(rising.begin(), middle, rising.end());
    const double median = *middle;
    double sum = 0;
    double count = 0;
    for (const double step : rising)
        if (step >= 0.5 * median && step < 1.5 * median) {
            sum += step;
            ++count;
        }
    return sum / count;
}

/// The step of the straight line through (number of steps so far, time), by least squares.
double fitted_step(std::span<const Duration> times, double step) {
    const auto n = static_cast<double>(times.size());
    std::vector<double> at(times.size());
    for (std::size_t i = 1; i < times.size(); ++i)
        at[i] = at[i - 1] + std::round(ticks(times[i] - times[i - 1]) / step);
    double mean_at = 0;
    double mean_time = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        mean_at += at[i] / n;
        mean_time += ticks(times[i] - times[0]) / n;
    }
    double together = 0;
    double alone = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        together += (at[i] - mean_at) * (ticks(times[i] - times[0]) - mean_time);
        alone += (at[i] - mean_at) * (at[i] - mean_at);
    }
    const double fitted = alone > 0 ? together / alone : step;
    return fitted > 0 ? fitted : step;
}

/// The last decimal that the times are written with: the largest power of ten that all are multiples of, of
/// at most a second.
Duration resolution_of(std::span<const Duration> times) {
    std::int64_t unit = 1'000'000'000;
    for (const Duration time : times)
        while (time.count() % unit != 0) unit /= 10;
    return Duration{unit};
}

Duration furthest(std::span<const Duration> times, const Spacing& spacing) {
    Duration most{0};
    for (const Duration time : times) most = std::max(most, spacing.distance(time));
    return most;
}

/// The rates that a step may stand for, the plainest first.
std::vector<double> candidates(double step, Duration unit) {
    const double per_second = second / step;
    const double in_digits = std::round(step / ticks(unit)) * ticks(unit);
    return {std::round(per_second), std::round(per_second / ntsc) * ntsc,
            in_digits > 0 ? second / in_digits : 0.0, per_second};
}

/// The first rate that fits as exactly as times in this unit can.
std::optional<FittedSpacing> exact(std::span<const Duration> times, Duration start, Duration unit,
                                   std::span<const double> rates) {
    for (const double rate : rates) {
        if (!(rate > 0)) continue;
        const Spacing spacing{start, Rate{rate}};
        const Duration most = furthest(times, spacing);
        // With a step of the size of the last digit everything would fit.
        if (ticks(most) <= std::min(ticks(unit), second / rate / 4))
            return FittedSpacing{spacing, most, true};
    }
    return std::nullopt;
}

/// The grid moved so that the times lie about it evenly.
Spacing centred(std::span<const Duration> times, Spacing spacing) {
    double sum = 0;
    for (const Duration time : times) {
        const auto moment = static_cast<double>(spacing.nearest_to(time)) / spacing.rate.per_second();
        sum += ticks(time - spacing.start) - moment * second;
    }
    spacing.start += Duration{std::llround(sum / static_cast<double>(times.size()))};
    return spacing;
}

} // namespace

std::int64_t Spacing::nearest_to(Duration time) const {
    constexpr double most = 9e18;
    return std::llround(std::clamp(ticks(time - start) / second * rate.per_second(), -most, most));
}

Duration Spacing::distance(Duration time) const {
    const double moment = static_cast<double>(nearest_to(time)) / rate.per_second() * second;
    return Duration{std::llround(std::abs(ticks(time - start) - moment))};
}

std::optional<FittedSpacing> spacing_of(std::span<const Duration> times, const std::optional<Rate>& stated) {
    const double usual = stated ? 0 : usual_step(times);
    if (times.empty() || (usual == 0 && !stated)) return std::nullopt;
    const Duration start = *std::min_element(times.begin(), times.end());
    const Duration unit = resolution_of(times);
    const double per_second = stated ? stated->per_second() : second / fitted_step(times, usual);
    const auto rates = stated ? std::vector{per_second} : candidates(second / per_second, unit);
    if (const auto fitted = exact(times, start, unit, rates)) return fitted;
    const Spacing line = centred(times, {start, Rate{per_second}});
    return FittedSpacing{line, furthest(times, line), false};
}

} // namespace attune::read::sampled_rows
