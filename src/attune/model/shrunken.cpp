// SPDX-License-Identifier: Apache-2.0
#include <attune/model/shrunken.hpp>

#include <attune/model/afterwards.hpp>
#include <attune/model/halving.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace attune::model {
namespace {

/// What is believed of a dyad afterwards, in the light of all populations that are likely.
class Mixture {
public:
    Mixture(const AttentivenessCourse& dyad, std::span<const Likely> populations)
        : populations_{populations} {
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
        const auto below_it = [this](double coordinate) { return below(coordinate); };
        return where(below_it, probability, std::log(least_number) - 2, std::log(most_number) + 2);
    }

    double variance() const {
        double mean = 0, square = 0;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const auto [at, deviation, weight, width] = populations_[i];
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

} // namespace

Shrunken shrunken(const AttentivenessCourse& dyad, std::span<const Likely> populations) {
    if (!dyad.tells()) return {measure::Undetermined{"its own recordings tell nothing of it"}};
    const Mixture known{dyad, populations};
    const auto value = [&](double probability) { return std::exp(known.quantile(probability)); };
    return {.estimate = measure::Estimate{.value = value(.5),
                                          .interval = measure::Range{value(.025), value(.975), "Bayes"}},
            .from_data = std::max(0., 1 - known.variance() / variance(populations))};
}

double believed_below(const AttentivenessCourse& dyad, std::span<const Likely> populations,
                      double coordinate) {
    return Mixture{dyad, populations}.below(coordinate);
}

} // namespace attune::model
