// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/null_sample.hpp>

#include <attune/chance/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace attune::chance {
namespace {

void check(std::span<const double> null) {
    if (null.empty()) throw Misuse{"a null sample: it holds no values"};
    for (const double value : null)
        if (!std::isfinite(value)) throw Misuse{fmt::format("a null sample: {} is not finite", value)};
}

struct Comparison {
    double above = 0;
    double equal = 0;
    double below = 0;
};

Comparison compare(std::span<const double> null, double observed) {
    check(null);
    if (!std::isfinite(observed)) throw Misuse{fmt::format("the observed value {} is not finite", observed)};
    Comparison counts;
    for (const double value : null) {
        if (tied(value, observed))
            ++counts.equal;
        else
            ++(value > observed ? counts.above : counts.below);
    }
    return counts;
}

void check_share(double share) {
    if (!(share >= 0 && share <= 1))
        throw Misuse{fmt::format("index_against_chance: the share {} is outside [0, 1]", share)};
}

} // namespace

NullSummary summarise(std::span<const double> null) {
    check(null);
    std::vector<double> sorted{null.begin(), null.end()};
    std::sort(sorted.begin(), sorted.end()); // also makes the sum independent of the order of the shifts
    const std::size_t n = sorted.size();
    const double mean = std::accumulate(sorted.begin(), sorted.end(), 0.0) / static_cast<double>(n);
    double squares = 0;
    for (const double value : sorted) squares += (value - mean) * (value - mean);
    const std::size_t low = (n + 1 + 39) / 40;  // ⌈(N + 1)/40⌉, in whole numbers: .025 is no double
    const std::size_t high = 39 * (n + 1) / 40; // ⌊39 (N + 1)/40⌋
    return {.mean = mean,
            .low = sorted[low - 1],
            .high = sorted[high - 1],
            .standard_deviation = n > 1 ? std::sqrt(squares / static_cast<double>(n - 1)) : 0.0,
            .size = n};
}

bool tied(double x, double y) {
    return std::abs(x - y) <= 1e-12 * std::max(std::abs(x), std::abs(y));
}

PValue p_value(double observed, std::span<const double> null, Sided sided, Tested tested) {
    const Comparison counts = compare(null, observed);
    const double draws = static_cast<double>(null.size()) + 1;
    const double greater = (1 + counts.above + counts.equal) / draws;
    const double less = (1 + counts.below + counts.equal) / draws;
    double value = greater;
    if (sided == Sided::less) value = less;
    if (sided == Sided::two) value = std::min(1.0, 2 * std::min(greater, less));
    return {value, sided, null.size(), std::move(tested)};
}

double randomised_p(double observed, std::span<const double> null, Sided sided, double uniform) {
    if (!(uniform >= 0 && uniform <= 1))
        throw Misuse{fmt::format("randomised_p: U is {}, outside [0, 1]", uniform)};
    const Comparison counts = compare(null, observed);
    const double further = sided == Sided::less ? counts.below : counts.above;
    const double p = (further + uniform * (counts.equal + 1)) / (static_cast<double>(null.size()) + 1);
    return sided == Sided::two ? 2 * std::min(p, 1 - p) : p;
}

double excess(double observed_share, double mean_of_null) {
    return observed_share - mean_of_null;
}

std::optional<double> index_against_chance(double observed_share, double mean_of_null) {
    check_share(observed_share);
    check_share(mean_of_null);
    const double above = excess(observed_share, mean_of_null);
    if (above >= 0) {
        if (mean_of_null > .95) return std::nullopt;
        return above / (1 - mean_of_null);
    }
    if (mean_of_null < .05) return std::nullopt;
    return above / mean_of_null;
}

} // namespace attune::chance
