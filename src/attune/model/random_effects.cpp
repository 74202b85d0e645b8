// SPDX-License-Identifier: Apache-2.0
#include <attune/model/random_effects.hpp>

#include <attune/model/curvature.hpp>
#include <attune/model/profile.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace attune::model {
namespace {

constexpr double farthest = 8; // deviations: beyond them nothing
constexpr int steps = 160;     // to either side
constexpr double least_number = .05;
constexpr double most_number = 8;
constexpr double least_deviation = .01;
constexpr double most_deviation = 3;
constexpr int grid = 21;            // of means, and of deviations
constexpr double negligible = 1e-3; // beside the likeliest

/// What is believed of a dyad afterwards, at each step of z.
struct Afterwards {
    std::array<double, 2 * steps + 1> weights{}; ///< they sum to 1
    double log_sum = 0;                          ///< ln of the integral

    static double z(std::size_t i) { return farthest * (static_cast<double>(i) / steps - 1); }

    Afterwards(const Course& dyad, double mean, double deviation) {
        double top = -1e300;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            weights[i] = dyad.at(mean + deviation * z(i)) - z(i) * z(i) / 2;
            top = std::max(top, weights[i]);
        }
        double sum = 0;
        for (double& weight : weights) sum += weight = std::exp(weight - top);
        for (double& weight : weights) weight /= sum;
        log_sum = top + std::log(sum);
    }

    double moment(int power) const {
        double sum = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * std::pow(z(i), power);
        return sum;
    }

    double below(double at) const {
        double sum = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const double share = (at - z(i)) * steps / farthest + .5; // of the step around z
            sum += weights[i] * std::clamp(share, 0., 1.);
        }
        return sum;
    }
};

/// What is believed of a dyad afterwards, in the light of all populations that are likely.
class Mixture {
public:
    Mixture(const Course& dyad, std::span<const Likely> populations) : populations_{populations} {
        for (const Likely& one : populations) parts_.emplace_back(dyad, one.mean, one.deviation);
    }

    double below(double coordinate) const {
        double sum = 0;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const Likely& one = populations_[i];
            sum += one.weight * parts_[i].below((coordinate - one.mean) / one.deviation);
        }
        return std::min(sum, 1.); // the weights sum to 1 but for rounding
    }

    double quantile(double probability) const {
        double low = std::log(least_number) - 2, high = std::log(most_number) + 2;
        for (int i = 0; i < 40; ++i) {
            const double middle = (low + high) / 2;
            (below(middle) < probability ? low : high) = middle;
        }
        return (low + high) / 2;
    }

    double variance() const {
        double mean = 0, square = 0;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const auto [at, deviation, weight] = populations_[i];
            const double first = parts_[i].moment(1), second = parts_[i].moment(2);
            mean += weight * (at + deviation * first);
            square += weight * (at * at + 2 * at * deviation * first + deviation * deviation * second);
        }
        return square - mean * mean;
    }

private:
    std::span<const Likely> populations_;
    std::vector<Afterwards> parts_;
};

/// Of a dyad that nothing is known of but that it is one of these.
double variance(std::span<const Likely> populations) {
    double mean = 0, square = 0;
    for (const Likely& one : populations) {
        mean += one.weight * one.mean;
        square += one.weight * (one.mean * one.mean + one.deviation * one.deviation);
    }
    return square - mean * mean;
}

Shrunken shrunken(const Course& dyad, std::span<const Likely> populations) {
    if (!dyad.tells()) return {measure::Undetermined{"its own recordings tell nothing of it"}};
    const Mixture known{dyad, populations};
    const auto value = [&](double probability) { return std::exp(known.quantile(probability)); };
    return {.estimate = measure::Estimate{.value = value(.5),
                                          .interval = measure::Range{value(.025), value(.975), "Bayes"}},
            .from_data = std::max(0., 1 - known.variance() / variance(populations))};
}

/// Means and deviations on a grid that reaches as far again as their intervals, each as likely as the dyads
/// make it.
std::vector<Likely> likely_populations(std::span<const Course> dyads, const RandomEffects& effects) {
    const measure::Range median = *effects.median->interval, spread = *effects.deviation->interval;
    const double low = 1.5 * std::log(median.low) - .5 * std::log(median.high);
    const double high = 1.5 * std::log(median.high) - .5 * std::log(median.low);
    const double least = std::max(least_deviation, 1.5 * spread.low - .5 * spread.high);
    const double most = std::min(most_deviation, 1.5 * spread.high - .5 * spread.low);
    std::vector<Likely> all;
    std::array<double, 2> unused;
    for (int i = 0; i < grid; ++i)
        for (int k = 0; k < grid; ++k) {
            Likely one{low + (high - low) * i / (grid - 1), least + (most - least) * k / (grid - 1)};
            const std::array place{one.mean, std::log(one.deviation)};
            one.weight = std::exp(random_effects_height(dyads, place, unused) - effects.log_likelihood);
            all.push_back(one);
        }
    std::erase_if(all, [](const Likely& one) { return one.weight < negligible; });
    double sum = 0;
    for (const Likely& one : all) sum += one.weight;
    for (Likely& one : all) one.weight /= sum;
    return all;
}

std::optional<measure::Undetermined> too_few(std::span<const Course> dyads) {
    const auto telling = static_cast<std::size_t>(
        std::count_if(dyads.begin(), dyads.end(), [](const Course& one) { return one.tells(); }));
    if (telling >= least_dyads) return {};
    const bool one = telling == 1;
    const std::string_view which = telling == dyads.size() ? ""
                                   : one                   ? " that tells anything of it"
                                                           : " that tell anything of it";
    return measure::Undetermined{
        fmt::format("{} {}{}; at least {} are needed", telling, one ? "dyad" : "dyads", which, least_dyads)};
}

RandomEffects untold(const measure::Undetermined& reason) {
    return {
        .median = reason, .deviation = reason, .likely = {}, .dyads = {}, .outcome = Outcome::not_identified};
}

/// Whether an interval of the median ends where the courses do.
bool is_beyond(const measure::Range& median) {
    return median.low < 1.001 * least_number || median.high > most_number / 1.001;
}

const measure::Undetermined beyond{"not identified: it may lie beyond 0.05 or 8, as far as these dyads tell"};

} // namespace

double random_effects_height(std::span<const Course> dyads, std::span<const double> place,
                             std::span<double> slopes) {
    const double deviation = std::exp(place[1]);
    double height = 0;
    slopes[0] = slopes[1] = 0;
    for (const Course& dyad : dyads) {
        const Afterwards known{dyad, place[0], deviation};
        height += known.log_sum;
        slopes[0] += known.moment(1) / deviation;
        slopes[1] += known.moment(2) - 1;
    }
    return height;
}

RandomEffects random_effects(std::span<const Course> dyads, const Progress& progress) {
    if (const auto few = too_few(dyads)) return untold(*few);
    const Height height = [dyads](std::span<const double> place, std::span<double> slopes) {
        return random_effects_height(dyads, place, slopes);
    };
    const Box limits{{std::log(least_number), std::log(least_deviation)},
                     {std::log(most_number), std::log(most_deviation)}};
    Summit top = climb(height, {std::log(.9), std::log(.5)}, limits, progress);
    if (top.outcome == Outcome::stopped) throw Stopped{};
    const Curvature sharpness = curvature(height, top.place);
    const auto estimate = [&](std::size_t i) {
        const ProfileRange ends = profile(height, top, i, sharpness.errors[i].value_or(1), limits, progress);
        const double low = i == 1 && ends.low < limits.least[1] + 1e-3 ? 0 : std::exp(ends.low);
        return measure::Estimate{.value = std::exp(top.place[i]),
                                 .of = static_cast<double>(dyads.size()),
                                 .interval = measure::Range{low, std::exp(ends.high), "profile likelihood"}};
    };
    RandomEffects made{.median = estimate(0),
                       .deviation = estimate(1),
                       .likely = {},
                       .dyads = {},
                       .outcome = top.outcome,
                       .log_likelihood = top.height};
    if (is_beyond(*made.median->interval)) return untold(beyond);
    made.likely = likely_populations(dyads, made);
    for (const Course& dyad : dyads) made.dyads.push_back(shrunken(dyad, made.likely));
    return made;
}

double believed_below(const Course& dyad, std::span<const Likely> populations, double coordinate) {
    return Mixture{dyad, populations}.below(coordinate);
}

} // namespace attune::model
