// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/caregiver_rates.hpp>
#include <attune/model/child_rates.hpp>
#include <attune/model/standing_of.hpp>

namespace attune::model {

/// What may happen next between the two, and how likely each is at any affect. (An act that is due is not in
/// it: that is settled.)
class Prospects {
public:
    enum class Kind { turn, offer, fright, stressor, move, nothing };

    /// One thing that may happen; `move` is the child's where it is one.
    struct Prospect {
        Kind kind;
        const Move* move = nullptr;
    };

    Prospects(const DyadState& state, const Conditions& conditions, const Parameters& parameters)
        : Prospects{standing_of(state, parameters), conditions, parameters} {}

    /// What moves affect until something happens.
    const Pull<double>& pulled() const { return pull_; }

    /// What Σλ, per second, does not exceed while affect flows like this.
    double bound(const Flow<double>& flow) const { return child_.total(flow.bounds()) + around_.total(); }

    /// What lies at `place` of all rates laid end to end at this affect; nothing beyond.
    Prospect at(double place, const Affect<double>& affect) const {
        if ((place -= around_.turns) < 0) return {Kind::turn};
        if ((place -= around_.offers) < 0) return {Kind::offer};
        if ((place -= around_.frights) < 0) return {Kind::fright};
        if ((place -= around_.stressors) < 0) return {Kind::stressor};
        if (const Move* move = child_.at(place, drivers_at(affect))) return {Kind::move, move};
        return {Kind::nothing};
    }

private:
    Prospects(const Standing<double>& standing, const Conditions& conditions, const Parameters& parameters)
        : child_{standing, parameters}, around_{standing.caregiver, standing.child, conditions, parameters},
          pull_{pull(standing, parameters)} {}

    ChildRates child_;
    CaregiverRates around_;
    Pull<double> pull_;
};

} // namespace attune::model
