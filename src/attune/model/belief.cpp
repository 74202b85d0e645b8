// SPDX-License-Identifier: Apache-2.0
#include <attune/model/belief.hpp>

#include <attune/timeline/misuse.hpp>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::model {
namespace {

using Kind = Distribution::Kind;

/// What a fit can reach.
constexpr double smallest = 1e-3;
double largest_of(Scale scale) {
    return scale == Scale::logit ? 1 - smallest : 1 / smallest;
}

constexpr double weak_deviation = 1;
constexpr double weak_deviation_of_a_share = 1.5;

Dual<1> squared(const Dual<1>& x) {
    return x * x;
}

/// ln of the density of a value, but for a constant.
Dual<1> log_density_of_value(const Distribution& spread, const Dual<1>& x) {
    switch (spread.kind) {
    case Kind::constant:
    case Kind::uniform: return 0;
    case Kind::log_normal: return -.5 * squared(logarithm(x / spread.first) / spread.second) - logarithm(x);
    case Kind::beta: return (spread.first - 1) * logarithm(x) + (spread.second - 1) * logarithm(1 - x);
    case Kind::gamma: return (spread.first - 1) * logarithm(x) - x / spread.second;
    case Kind::half_normal: return -.5 * squared(x / spread.first);
    case Kind::exponential: return -x / spread.first;
    }
    return 0;
}

/// The value that lies as far in its distribution as z in a standard normal one.
double value_at(const Distribution& spread, double z) {
    const double below = boost::math::cdf(boost::math::normal{}, z);
    switch (spread.kind) {
    case Kind::constant: return spread.first;
    case Kind::uniform: return spread.first + (spread.second - spread.first) * below;
    case Kind::log_normal: return spread.first * std::exp(spread.second * z);
    case Kind::beta:
        return boost::math::quantile(boost::math::beta_distribution{spread.first, spread.second}, below);
    case Kind::gamma:
        return boost::math::quantile(boost::math::gamma_distribution{spread.first, spread.second}, below);
    case Kind::half_normal:
        return spread.first * boost::math::quantile(boost::math::normal{}, (1 + below) / 2);
    case Kind::exponential: return -spread.first * std::log1p(-below);
    }
    return spread.first;
}

} // namespace

Belief::Belief(Scale scale, const Distribution& spread) : scale_{scale}, spread_{spread} {
    if (spread.is_constant()) throw Misuse{fmt::format("{} is the same for everybody", text(spread))};
    // The trapezium rule along a normal variable, which for functions as smooth as these is exact to many
    // digits. Beyond six deviations there is nothing.
    double weights = 0, first = 0, second = 0;
    for (int step = -60; step <= 60; ++step) {
        const double z = step / 10.;
        const double weight = std::exp(-z * z / 2);
        const double at = coordinate(scale, std::clamp(value_at(spread, z), smallest, largest_of(scale)));
        weights += weight;
        first += weight * at;
        second += weight * at * at;
    }
    mean_ = first / weights;
    variance_ = second / weights - mean_ * mean_;
}

Belief Belief::normal(Scale scale, double centre, double deviation) {
    Belief made;
    made.scale_ = scale;
    made.mean_ = coordinate(scale, std::clamp(centre, smallest, largest_of(scale)));
    made.variance_ = deviation * deviation;
    return made;
}

Belief Belief::weak(Scale scale, double centre) {
    return normal(scale, centre, scale == Scale::logit ? weak_deviation_of_a_share : weak_deviation);
}

Dual<1> Belief::log_density(double at) const {
    if (!spread_) {
        Dual<1> c{at};
        c.slopes = {1};
        return -.5 * squared(c - mean_) / variance_;
    }
    const Dual<1> x = value(scale_, at);
    const Dual<1> stretch = scale_ == Scale::logit ? logarithm(x) + logarithm(1 - x) : logarithm(x);
    return log_density_of_value(*spread_, x) + stretch;
}

double Belief::variance_at_top() const {
    if (!spread_ || spread_->kind == Kind::uniform) return variance_;
    const auto slope = [&](double at) { return log_density(at).slopes[0]; };
    // It rises to its top and falls from there on: bisection to the last digits.
    double below = coordinate(scale_, smallest), above = coordinate(scale_, largest_of(scale_));
    for (int halving = 0; halving < 60; ++halving) {
        const double middle = (below + above) / 2;
        (slope(middle) > 0 ? below : above) = middle;
    }
    constexpr double step = 1e-4;
    return 2 * step / (slope(below - step) - slope(below + step));
}

void Belief::narrow(double& least, double& most) const {
    if (!spread_ || spread_->kind != Kind::uniform) return;
    const double low = value(scale_, least).value, high = value(scale_, most).value;
    least = coordinate(scale_, std::clamp(spread_->first, low, high));
    most = coordinate(scale_, std::clamp(spread_->second, low, high));
}

} // namespace attune::model
