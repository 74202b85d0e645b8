// SPDX-License-Identifier: Apache-2.0
#include <attune/model/draws.hpp>

#include <attune/chance/gamma.hpp>

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace attune::model {
namespace {

/// A symmetric root works where flat directions leave a covariance without full rank, as Cholesky's does not.
std::vector<double> root_of(const std::vector<double>& covariance, std::size_t size) {
    std::vector<double> root(covariance.size());
    if (size == 0) return root;
    const auto n = static_cast<Eigen::Index>(size);
    const Eigen::Map<const Eigen::MatrixXd> given{covariance.data(), n, n};
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> axes{given};
    const Eigen::VectorXd lengths = axes.eigenvalues().cwiseMax(0).cwiseSqrt();
    Eigen::Map<Eigen::MatrixXd>{root.data(), n, n} =
        axes.eigenvectors() * lengths.asDiagonal() * axes.eigenvectors().transpose();
    return root;
}

double factor_of(const CountedRate& rate, chance::Stream& stream) {
    if (rate.believed) return rate.believed->value * std::exp(rate.believed->error * stream.normal());
    return chance::gamma_variable(static_cast<double>(rate.events) + .5, stream) / rate.expected;
}

bool is_drawn(const Fitted& one, const Uncertainty& laws) {
    return one.estimate.determined() || one.from_data
           || std::any_of(laws.counted.begin(), laws.counted.end(),
                          [&](const CountedRate& rate) { return rate.name == one.name; });
}

} // namespace

Parameters of_one_strategy(Parameters parameters) {
    for (const Parameter first :
         {Parameter::bid_minimise, Parameter::cry_minimise, Parameter::bidding_minimise,
          Parameter::alarming_minimise, Parameter::averting_minimise})
        for (const Strategy other : {Strategy::minimise, Strategy::maximise})
            parameters[of(first, other)] = parameters[of(first, Strategy::direct)];
    parameters[Parameter::inconsistency] = 0;
    return parameters;
}

Draws::Draws(const Fit& fit, chance::Seed seed)
    : seed_{seed}, others_{of_one_strategy(fit.parameters)}, laws_{fit.uncertainty},
      limits_{box(laws_.freedoms)}, root_{root_of(laws_.covariance, laws_.freedoms.size())} {
    for (const auto* numbers : {&fit.caregiver, &fit.child})
        for (const Fitted& one : *numbers)
            if (!is_drawn(one, laws_)) kept_.push_back(one.name);
}

Parameters Draws::draw(std::uint64_t index) const {
    chance::Stream stream{seed_, "parameters of a fit", index};
    const std::size_t n = laws_.freedoms.size();
    std::vector<double> normal(n);
    for (double& one : normal) one = stream.normal();
    std::vector<double> place = laws_.place;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < n; ++k) place[i] += root_[i * n + k] * normal[k];
        place[i] = std::clamp(place[i], limits_.least[i], limits_.most[i]);
    }
    Parameters drawn = at(laws_.freedoms, place, others_);
    for (const CountedRate& rate : laws_.counted) {
        const double factor = factor_of(rate, stream);
        for (const auto& [parameter, value] : rate.at_one) drawn[parameter] = value * factor;
    }
    return drawn;
}

} // namespace attune::model
