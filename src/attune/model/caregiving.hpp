// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/stream.hpp>
#include <attune/model/dyad_state.hpp>
#include <attune/model/happening.hpp>

namespace attune::model {

/// Whether the caregiver notices a cue of strength I: with probability q(I) = 1 − e^(−κ·ξ·I), where κ is
/// attentiveness, less in distraction, and 0 for a still face and for nobody.
bool notices(const DyadState& state, double strength, const Parameters& parameters, chance::Stream& stream);

/// The answer that is decided on at a cue, or an offer: each channel is used with its own probability, its
/// latency is Gamma(2) with its own mean, its content mirrors with probability m, and it is calm with
/// probability z^(I/2); one tempo for all. There may be none.
Answer decided(const DyadState& state, double strength, const Parameters& parameters, chance::Stream& stream);

/// The same acts as an offer: the first begins now, the others as long after it as they would have.
Answer offered(const DyadState& state, const Parameters& parameters, chance::Stream& stream);

/// What the first act of an answer makes the whole of it, towards the child as it now is: for a distressed
/// child a fright with probability φ, else, unless offered, a rebuff with 1 − e^(−ρ·I), else comfort.
ActKind kind_of(const Answer& answer, const DyadState& state, const Parameters& parameters,
                chance::Stream& stream);

/// Whether the child is in distress that a caregiver sees: alarmed, or bidding or averted with s > s_on.
bool is_distressed(const DyadState& state, const Parameters& parameters);

} // namespace attune::model
