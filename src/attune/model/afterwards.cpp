// SPDX-License-Identifier: Apache-2.0
#include <attune/model/afterwards.hpp>

#include <algorithm>
#include <cmath>

namespace attune::model {

Afterwards::Afterwards(const AttentivenessCourse& dyad, double mean, double deviation) {
    double top = -1e300;
    for (std::size_t i = 0; i < weights_.size(); ++i) {
        weights_[i] = dyad.at(mean + deviation * z(i)) - z(i) * z(i) / 2;
        top = std::max(top, weights_[i]);
    }
    double sum = 0;
    for (double& weight : weights_) sum += weight = std::exp(weight - top);
    for (std::size_t i = 0; i < weights_.size(); ++i) {
        weights_[i] /= sum;
        below_[i + 1] = below_[i] + weights_[i];
    }
    log_sum_ = top + std::log(sum);
}

double Afterwards::moment(int power) const {
    double sum = 0;
    for (std::size_t i = 0; i < weights_.size(); ++i) sum += weights_[i] * std::pow(z(i), power);
    return sum;
}

double Afterwards::below(double at) const {
    const double place =
        std::clamp((at / farthest + 1) * steps + .5, 0., static_cast<double>(weights_.size()));
    const auto step = std::min(static_cast<std::size_t>(place), weights_.size() - 1);
    return below_[step] + weights_[step] * (place - static_cast<double>(step));
}

} // namespace attune::model
