// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/happening.hpp>
#include <attune/timeline/track.hpp>

#include <string_view>
#include <vector>

namespace attune::model {

/// A behaviour that can be seen, in the words of the codebook `attune`, so that a simulated recording reads
/// like one that somebody coded.
struct Behaviour {
    std::string_view code; ///< empty: nothing is seen
    Meaning meaning;
};

/// What is seen of a child's state for as long as it lasts.
const Behaviour& seen(ChildState state);

/// What is seen or heard of a cue. `upset` is whether the child is in distress.
const Behaviour& seen(const Cued& cued, bool upset);

/// What is seen or heard of an act of the caregiver towards a child that is upset or not. An act that mirrors
/// fits what the child feels: a smile for a child at ease, sorrow played for one in distress. An act on
/// `pace` that comforts is slowing down, which the codebook does not call an answer.
const Behaviour& seen(const Acted& acted, bool upset);

/// What a caregiver who is present or distracted, still, or absent does for as long.
const Behaviour& seen(CaregiverState state);

} // namespace attune::model
