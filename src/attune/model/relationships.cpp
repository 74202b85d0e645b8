// SPDX-License-Identifier: Apache-2.0
#include <attune/model/relationships.hpp>

#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

namespace attune::model {
namespace {

/// By `share` of the way, and at 1 to the last bit.
void approach(double& value, double there, double share) {
    value = share == 1 ? there : value + share * (there - value);
}

void approach(Expectation& one, const Expectation& there, double share) {
    approach(one.yes, there.yes, share);
    approach(one.no, there.no, share);
}

void approach(Policy& one, const Policy& there, double share) {
    for (const Strategy strategy : strategies) {
        approach(one.payoff[strategy], there.payoff[strategy], share);
        approach(one.spread[strategy], there.spread[strategy], share);
    }
}

} // namespace

Relationships::Relationships(std::size_t caregivers, const Learned& first) : of_(caregivers), last_{first} {
    if (caregivers == 0) throw Misuse{"a child has at least 1 caregiver, not 0"};
}

const Learned& Relationships::meets(std::size_t caregiver) {
    if (!of_.at(caregiver)) of_[caregiver] = last_;
    return *of_[caregiver];
}

void Relationships::learns(std::size_t caregiver, const Learned& now, const Parameters& parameters) {
    for (std::optional<Learned>& other : of_) {
        if (!other) continue;
        approach(other->trust, now.trust, parameters[Parameter::shared_expectations]);
        approach(other->threat, now.threat, parameters[Parameter::shared_expectations]);
        approach(other->policy, now.policy, parameters[Parameter::shared_strategies]);
    }
    of_.at(caregiver) = last_ = now;
}

const Learned& Relationships::of(std::size_t caregiver) const {
    if (!knows(caregiver)) throw Misuse{fmt::format("the child has not met caregiver {}", caregiver)};
    return *of_[caregiver];
}

} // namespace attune::model
