// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/child_moves.hpp>
#include <attune/model/dyad_state.hpp>
#include <attune/model/transcript.hpp>

#include <cstddef>
#include <vector>

namespace attune::model {

/// One way in which the child goes from one state to another, and what a transcript says of it.
struct Passage {
    ChildState from;
    ChildState to; ///< the same: a cue in that state
    std::size_t times = 0;
    double expected = 0;   ///< ∫λ dt: how often it was to be expected with the parameters of the replay
    double logarithms = 0; ///< Σ ln λ at the times it came
    std::vector<double> places{}; ///< ∫λ dt until each: spread evenly over `expected` where the model holds

    /// The log-likelihood with all its rates times `factor`, without Σ ln of the tick.
    double log_likelihood(double factor) const;
};

/// The child's part of a transcript: affect is led along what happened, with the simulator's own laws, and
/// each of the child's moves is weighed against its rate. Exact where acts, states and cues are those that
/// happened; what was not coded is not there: stressors from outside, and the moment from before watching
/// began, where affect is taken to be that of a session's beginning.
///
/// Its own credit rule: an act answers the latest cue of at most 5 s before it; else it is an offer, one with
/// other acts of at most 5 s before. A move at the very tick of an act is the act's doing and is not weighed,
/// nor is one for which the model has no rate (a bid that ends in contact without an act): these are counted
/// in `not_weighed`. The child's strategy is `direct`.
class Replay {
public:
    Replay(const Transcript& transcript, const Parameters& parameters);

    /// All of them, in the order of `child_moves`.
    const std::vector<Passage>& passages() const { return passages_; }
    const Passage& passage(ChildState from, ChildState to) const;
    /// Σ over all passages, with the parameters as they are.
    double log_likelihood() const;
    std::size_t not_weighed() const { return not_weighed_; }
    /// ∫s dt over what was watched, s: how much distress the model sees in it.
    double distress() const { return distress_; }

private:
    class Course;

    std::vector<Passage> passages_;
    std::size_t not_weighed_ = 0;
    double distress_ = 0;
};

} // namespace attune::model
