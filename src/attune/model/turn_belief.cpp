// SPDX-License-Identifier: Apache-2.0
#include <attune/model/turn_belief.hpp>

#include <attune/model/prior.hpp>

#include <cmath>

namespace attune::model {
namespace {

constexpr double as_good_as_constant = .01; // the deviation of a share that everybody has, on the logit

Belief belief(const Spread& spread, Parameter parameter, const Parameters& usual) {
    const Distribution* drawn = spread_of(spread, parameter);
    if (drawn == nullptr) return Belief::weak(Scale::logarithm, usual[parameter]);
    if (drawn->is_constant()) return Belief::normal(Scale::logarithm, drawn->first, as_good_as_constant);
    return {Scale::logarithm, *drawn};
}

} // namespace

TurnBelief::TurnBelief(const Spread& spread, const Parameters& usual)
    : each_{belief(spread, Parameter::distraction_begins, usual),
            belief(spread, Parameter::distraction_ends, usual)} {
    if (!spread.distracted) return;
    share_ = spread.distracted->is_constant()
                 ? Belief::normal(Scale::logit, spread.distracted->first, as_good_as_constant)
                 : Belief{Scale::logit, *spread.distracted};
}

double TurnBelief::log_density(std::span<const double, 2> place, std::span<double, 2> slopes) const {
    const Dual<1> ends = each_[1].log_density(place[1]);
    slopes[1] += ends.slopes[0];
    const Dual<1> begins = share_ ? share_->log_density(place[0] - place[1]) : each_[0].log_density(place[0]);
    slopes[0] += begins.slopes[0];
    if (share_) slopes[1] -= begins.slopes[0];
    return ends.value + begins.value;
}

double TurnBelief::centre(std::size_t i) const {
    return i == 0 && share_ ? each_[1].mean() + share_->mean() : each_[i].mean();
}

double TurnBelief::variance(std::size_t i) const {
    return i == 0 && share_ ? each_[1].variance_at_top() + share_->variance_at_top()
                            : each_[i].variance_at_top();
}

Belief TurnBelief::alone(std::size_t i) const {
    return Belief::normal(Scale::logarithm, std::exp(centre(i)), std::sqrt(variance(i)));
}

} // namespace attune::model
