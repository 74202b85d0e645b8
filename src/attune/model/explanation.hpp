// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/answer.hpp>
#include <attune/model/delays.hpp>
#include <attune/model/whereabouts.hpp>

#include <cstdint>

namespace attune::model {

/// What may be behind the acts so far: whether the caregiver is answering something, and what.
template <class Scalar>
struct Explanation {
    enum class Source : std::uint8_t { nothing, cue, offer };

    Whereabouts<Scalar> weight{Scalar(1), Scalar(0)};
    Source source = Source::nothing; ///< of the answer that is under way
    bool distracted = false;         ///< it was decided in distraction
    double since = 0;                ///< when it was decided; of an offer, its first act
    ChannelSet used{};               ///< what of it was done
    Delays delays{};                 ///< of an offer: when its acts began
    Scalar shared{1};                ///< of an offer: what its acts have in common
    double last_act = -Answer::never;

    bool under_way() const { return source != Source::nothing; }
    /// The same, with nothing under way any more.
    Explanation done() const {
        Explanation after = *this;
        after.source = Source::nothing;
        after.distracted = false;
        after.since = 0;
        after.used = {};
        return after;
    }
    /// Whether what comes next depends on the same.
    bool same(const Explanation& other) const {
        return since == other.since && used == other.used && source == other.source
               && distracted == other.distracted && last_act == other.last_act;
    }
};

} // namespace attune::model
