// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/dyad_state.hpp>

namespace attune::model {

/// Where an act may send the child at once, with what probability; else it stays where it is.
struct Reaction {
    ChildState to;
    double chance;
};

/// What an act of the caregiver does to the child at once. Each changes affect and what is expected, and says
/// where the child may go.
///
///     comfort   x += η·pace·m·(1 − x)      s −= e·z^(I/2)·(1 − ψ')·s
///               bidding → engaged at the first act of an answer; alarmed → engaged with probability
///               (1 − s)·(.15 + .85·θ) once its last act is done; θ succeeds once in a bout of calling
///     rebuff    s += δr·(1 − s); θ fails; a calling child turns away with probability ½
///     fright    s += δf·(1 − s); ψ succeeds; → alarmed, averted, or frozen (withdrawn)
///
/// An act in `content` is an intrusion: s += δi·(1 − s), and the child turns away with probability ½. An
/// offer to a child that has turned away brings .3 of its contact and .3 of an intrusion. All but what a
/// comforting act brings counts once for an answer, however many channels it has.
Reaction comforted(DyadState& state, Answer& answer, Channel channel, const Parameters& parameters);
Reaction rebuffed(DyadState& state, const Parameters& parameters);
void frightened(DyadState& state, const Parameters& parameters);

/// Where a fright sends the child, at `place` in (0, 1) of the three probabilities laid end to end.
ChildState after_fright(double place, const Parameters& parameters);

/// What leaving a state does to trust: θ fails where a bout of calling ends neither answered nor refused.
/// To be called before the child goes `to` another state.
void leave(DyadState& state, ChildState to, const Parameters& parameters);

} // namespace attune::model
