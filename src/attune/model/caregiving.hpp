// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/stream.hpp>
#include <attune/chance/ziggurat.hpp>
#include <attune/model/dyad_state.hpp>

namespace attune::model {

/// Whether the child is in distress that a caregiver sees: alarmed, or bidding or averted with s > s_on.
bool is_distressed(const DyadState& state, const Parameters& parameters);

/// What a caregiver with these parameters notices, and how it is answered. The parameters must outlive it.
class Caregiving {
public:
    explicit Caregiving(const Parameters& parameters);

    /// Whether a cue of strength I is noticed: with probability q(I) = 1 − e^(−κ·ξ·I), where κ is
    /// attentiveness, less in distraction, and 0 for a still face and for nobody.
    bool notices(const DyadState& state, double strength, chance::Stream& stream) const {
        if (!is_reachable(state.caregiver)) return false;
        double readiness = parameters_[Parameter::attentiveness] * state.attentiveness;
        if (state.caregiver == CaregiverState::distracted)
            readiness *= parameters_[Parameter::attentiveness_distracted];
        return happens_at(readiness * strength, stream);
    }

    /// Whether a cue of distress that was noticed ends the distraction: with probability 1 − e^(−r·I).
    bool comes_back(double strength, chance::Stream& stream) const {
        return happens_at(parameters_[Parameter::cry_ends_distraction] * strength, stream);
    }

    /// The answer that is decided on at a cue, or an offer: each channel is used with its own probability,
    /// its latency is Gamma(2) with its own mean, its content mirrors with probability m, and it is seen to
    /// be calm with probability z^(I/2); one tempo for all. There may be none.
    Answer decided(const DyadState& state, double strength, chance::Stream& stream) const;

    /// The same acts as an offer: the first begins now, the others as long after it as they would have.
    Answer offered(const DyadState& state, chance::Stream& stream) const;

    /// What the first act of an answer makes the whole of it, towards the child as it now is: for a
    /// distressed child a fright with probability φ, else, unless offered, a rebuff with 1 − e^(−ρ·I), else
    /// comfort.
    ActKind kind_of(const Answer& answer, const DyadState& state, chance::Stream& stream) const;

    /// z^(I/2): what is left of the caregiver's calm at a cue of this strength.
    double composure(double strength) const;
    /// The share of contact that a tempo leaves, on average: of exp(−(ln ratio)²/2σp²), ln ratio normal.
    double expected_tempo() const;

private:
    /// With probability 1 − e^(−readiness): an exponential threshold is exceeded.
    static bool happens_at(double readiness, chance::Stream& stream) {
        return readiness > 0 && chance::standard_exponential(stream) < readiness;
    }

    double felt_tempo(chance::Stream& stream) const;

    const Parameters& parameters_;
    double ln_calm_;  ///< ln z
    double ln_tempo_; ///< of the caregiver's tempo for each of the child's
};

} // namespace attune::model
