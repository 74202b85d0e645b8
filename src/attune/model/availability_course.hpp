// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/caregiver_state.hpp>
#include <attune/model/child_state.hpp>
#include <attune/model/parameters.hpp>
#include <attune/model/turning.hpp>

#include <array>

namespace attune::model {

/// Where the caregiver may be, from note to note, and what that does to the weights of explanations. Coded:
/// in one place, which is told; hidden: as `Turning` says, from any moment of it on, and again from any
/// moment once a caregiver who was still or gone comes back. While nobody watches, the chain goes on.
template <class Scalar>
class AvailabilityCourse {
public:
    /// `seen`: the share of offers that use a channel that could be seen; the others are none.
    AvailabilityCourse(const BasicParameters<Scalar>& parameters, const Scalar& seen,
                       Availability availability)
        : offers_{parameters[Parameter::offer_rate] / 60, parameters[Parameter::intrusion_rate] / 60},
          seen_{seen}, hidden_{availability == Availability::hidden} {
        if (!hidden_) return;
        const Scalar begins = parameters[Parameter::distraction_begins] / 60;
        const Scalar ends = parameters[Parameter::distraction_ends] / 60;
        turning_ = {Turning<Scalar>{begins, ends, offers_[0] * seen},
                    Turning<Scalar>{begins, ends, offers_[1] * seen},
                    Turning<Scalar>{begins, ends, Scalar(0)}};
    }

    bool is_hidden() const { return hidden_; }
    bool is_reached() const { return is_reachable(coded_); }
    /// Whether the caregiver may be present, or distracted.
    bool may_be(CaregiverState where) const { return hidden_ ? is_reached() : coded_ == where; }

    /// Of acts that nothing called for, per second, from where the caregiver is present.
    Scalar offer_rate(ChildState child) const {
        return may_be(CaregiverState::present) ? offers_[child == ChildState::content ? 1 : 0] : Scalar(0);
    }

    /// Time passes in which nothing was offered, as far as anybody watched: what all weights lose, as a
    /// logarithm. What they do not have in common waits until `take`.
    Scalar pass(double seconds, ChildState child, bool watched) {
        if (!is_reached()) return Scalar(0);
        if (!hidden_) return watched ? -offer_rate(child) * seen_ * seconds : Scalar(0);
        const Turning<Scalar>& meanwhile = turning_[!watched ? 2 : child == ChildState::content ? 1 : 0];
        waiting_ = waiting_.then(meanwhile.over(seconds));
        waits_ = true;
        return meanwhile.fading(seconds);
    }

    /// Brings a weight to the present moment: all are brought, and then it is `settled`.
    bool is_settled() const { return !waits_; }
    Whereabouts<Scalar> now(const Whereabouts<Scalar>& before) const { return waiting_.of(before); }
    void settle() {
        waiting_ = {};
        waits_ = false;
    }

    /// The caregiver turns as it is coded. Whether all weights are to be divided anew, as `found`: not where
    /// a turn is from present to distracted or back and nobody is held to have looked for it.
    bool turn(CaregiverState to) {
        const bool anew = !hidden_ || !is_reached() || !is_reachable(to);
        coded_ = to;
        return anew;
    }

    /// Where the caregiver is found when there is nothing before that tells of it.
    Whereabouts<Scalar> found() const {
        if (hidden_ && is_reached()) return turning_[2].at_any_moment();
        if (coded_ == CaregiverState::distracted) return {Scalar(0), Scalar(1)};
        return {Scalar(1), Scalar(0)};
    }

private:
    std::array<Scalar, 2> offers_; ///< beside a content child the second
    Scalar seen_;
    bool hidden_;
    std::array<Turning<Scalar>, 3> turning_; ///< beside any child, beside a content one, unwatched
    Passing<Scalar> waiting_;
    bool waits_ = false;
    CaregiverState coded_ = CaregiverState::present;
};

} // namespace attune::model
