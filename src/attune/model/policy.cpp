// SPDX-License-Identifier: Apache-2.0
#include <attune/model/policy.hpp>

#include <attune/model/exponential.hpp>

#include <algorithm>
#include <cmath>

namespace attune::model {

Policy first_policy(const Parameters& parameters) {
    Policy policy;
    policy.payoff.values.fill(parameters[Parameter::payoff_first]);
    policy.spread.values.fill(parameters[Parameter::spread_first]);
    return policy;
}

ByStrategy<double> Policy::chances(const Parameters& parameters) const {
    ByStrategy<double> appeal;
    for (const Strategy one : strategies)
        appeal[one] = payoff[one] + parameters[Parameter::spread_weight] * spread[one];
    const double best = *std::max_element(appeal.values.begin(), appeal.values.end());
    double sum = 0;
    for (double& one : appeal.values)
        sum += one = exponential((one - best) / parameters[Parameter::choice_temperature]);
    for (double& one : appeal.values) one /= sum;
    return appeal;
}

Strategy Policy::choose(double place, const Parameters& parameters) const {
    const ByStrategy<double> chance = chances(parameters);
    if (place < chance[Strategy::minimise]) return Strategy::minimise;
    return place < chance[Strategy::minimise] + chance[Strategy::direct] ? Strategy::direct
                                                                         : Strategy::maximise;
}

void Policy::learn(Strategy strategy, double paid, const Parameters& parameters) {
    const double lambda = parameters[Parameter::learning_rate];
    const double surprise = paid - payoff[strategy];
    spread[strategy] += lambda * (std::abs(surprise) - spread[strategy]);
    payoff[strategy] += lambda * surprise;
}

} // namespace attune::model
