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
    const double tried = parameters[Parameter::exploration];
    for (double& one : appeal.values) one = (1 - tried) * one / sum + tried / 3;
    return appeal;
}

Strategy Policy::choose(double place, const Parameters& parameters) const {
    const ByStrategy<double> chance = chances(parameters);
    if (place < chance[Strategy::minimise]) return Strategy::minimise;
    return place < chance[Strategy::minimise] + chance[Strategy::direct] ? Strategy::direct
                                                                         : Strategy::maximise;
}

void Policy::move(Strategy strategy, double paid, double rate) {
    const double surprise = paid - payoff[strategy];
    spread[strategy] += rate * (std::abs(surprise) - spread[strategy]);
    payoff[strategy] += rate * surprise;
}

void Policy::learn(Strategy strategy, double paid, const Parameters& parameters) {
    move(strategy, paid, parameters[Parameter::learning_rate]);
    const double fading = parameters[Parameter::payoff_fading];
    for (const Strategy other : strategies)
        if (other != strategy)
            payoff[other] += fading * (parameters[Parameter::payoff_first] - payoff[other]);
}

void Policy::credit(double paid, const Parameters& parameters) {
    move(Strategy::direct, paid,
         parameters[Parameter::comfort_credit] * parameters[Parameter::learning_rate]);
}

} // namespace attune::model
