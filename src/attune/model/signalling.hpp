// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/stream.hpp>
#include <attune/model/dyad_state.hpp>

namespace attune::model {

/// The child gives a cue of its state: how plain it is, by its strategy. Calling in an episode of distress
/// costs c_sig·Σ I² of the signals and c_peak·max I², and a cry above 1 arouses the child itself:
/// s += ζ·(I − 1)·(1 − s).
double give_cue(DyadState& state, const Parameters& parameters);

/// An episode of distress begins and ends at events: with a strategy that is drawn, and with what it has
/// paid, which is learned. To be called after each event; says whether anything changed.
bool judge_episode(DyadState& state, const Parameters& parameters, chance::Stream& stream);

} // namespace attune::model
