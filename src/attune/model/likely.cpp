// SPDX-License-Identifier: Apache-2.0
#include <attune/model/likely.hpp>

#include <attune/model/afterwards.hpp>
#include <attune/model/curvature.hpp>
#include <attune/model/halving.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace attune::model {
namespace {

constexpr int nodes = 21;                       // of means, and of deviations
constexpr double reach = 5;                     // standard errors
constexpr double negligible = 1e-3;             // beside the likeliest
constexpr double unlikely = 1.9207294103470624; // so far below the top a 95 % interval by profile ends

/// The means that are likely at a deviation: from the first to the last node.
std::pair<double, double> likely_means(std::span<const AttentivenessCourse> dyads, double deviation) {
    const Height along = [&](std::span<const double> mean, std::span<double> slope) {
        std::array<double, 2> slopes{};
        const double height = random_effects_height(dyads, std::array{mean[0], std::log(deviation)}, slopes);
        slope[0] = slopes[0];
        return height;
    };
    const Box limits{{std::log(least_number)}, {std::log(most_number)}};
    const double top = climb(along, {0}, limits, Progress{}).place[0];
    const double error = curvature(along, std::array{top}).errors[0].value_or(most_deviation);
    return {std::max(limits.least[0], top - reach * error), std::min(limits.most[0], top + reach * error)};
}

} // namespace

double random_effects_height(std::span<const AttentivenessCourse> dyads, std::span<const double> place,
                             std::span<double> slopes) {
    const double deviation = std::exp(place[1]);
    double height = 0;
    slopes[0] = slopes[1] = 0;
    for (const AttentivenessCourse& dyad : dyads) {
        const Afterwards known{dyad, place[0], deviation};
        height += known.log_sum();
        slopes[0] += known.moment(1) / deviation;
        slopes[1] += known.moment(2) - 1;
    }
    return height;
}

AnyMean::AnyMean(std::span<const AttentivenessCourse> dyads, double deviation) {
    const auto [first, last] = likely_means(dyads, deviation);
    const double width = (last - first) / (nodes - 1);
    std::array<double, nodes> heights{}, along{};
    for (std::size_t i = 0; i < nodes; ++i) {
        const double mean = first + width * static_cast<double>(i);
        std::array<double, 2> slopes{};
        heights[i] = random_effects_height(dyads, std::array{mean, std::log(deviation)}, slopes);
        along[i] = slopes[1];
        populations.push_back({mean, deviation, 0, width});
    }
    const double top = *std::max_element(heights.begin(), heights.end());
    double sum = 0;
    for (std::size_t i = 0; i < nodes; ++i) sum += populations[i].weight = std::exp(heights[i] - top);
    for (std::size_t i = 0; i < nodes; ++i) slope += (populations[i].weight /= sum) * along[i];
    height = top + std::log(sum * width);
}

std::vector<Likely> likely_populations(std::span<const AttentivenessCourse> dyads,
                                       const measure::Range& spread) {
    const double least = std::max(least_deviation, 1.5 * spread.low - .5 * spread.high);
    const double most = std::min(most_deviation, 1.5 * spread.high - .5 * spread.low);
    std::vector<AnyMean> each;
    double top = -1e300;
    for (int k = 0; k < nodes; ++k) {
        each.emplace_back(dyads, least + (most - least) * k / (nodes - 1));
        top = std::max(top, each.back().height);
    }
    std::vector<Likely> all;
    double sum = 0;
    for (const AnyMean& one : each)
        for (Likely population : one.populations) {
            population.weight *= std::exp(one.height - top);
            if (population.weight < negligible / nodes) continue;
            sum += population.weight;
            all.push_back(population);
        }
    for (Likely& one : all) one.weight /= sum;
    return all;
}

double mean_quantile(std::span<const Likely> populations, double probability) {
    const auto below = [&](double mean) {
        double sum = 0;
        for (const Likely& one : populations)
            sum += one.weight * std::clamp((mean - one.mean) / one.width + .5, 0., 1.);
        return sum;
    };
    return where(below, probability, std::log(least_number), std::log(most_number));
}

bool may_lie_beyond(std::span<const AttentivenessCourse> dyads, std::span<const Likely> populations) {
    double top = -1e300, border = -1e300;
    std::array<double, 2> unused{};
    const auto height = [&](double mean, double deviation) {
        return random_effects_height(dyads, std::array{mean, std::log(deviation)}, unused);
    };
    for (const Likely& one : populations) {
        top = std::max(top, height(one.mean, one.deviation));
        if (&one != populations.data() && one.deviation == (&one)[-1].deviation) continue;
        for (const double end : {least_number, most_number})
            border = std::max(border, height(std::log(end), one.deviation));
    }
    return border > top - unlikely;
}

} // namespace attune::model
