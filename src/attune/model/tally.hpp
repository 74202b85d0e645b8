// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/transcript.hpp>

#include <span>

namespace attune::model {

/// What transcripts hold, counted: what a fit has to go by.
struct Tally {
    ByCaregiverState<std::size_t> cues{}; ///< by the state of the caregiver whom they find
    ByCaregiverState<double> seconds{};   ///< watched in each state
    ByChannel<std::size_t> acts{};        ///< of the caregiver
    std::size_t acts_in_content = 0;      ///< while the child was content
    std::size_t distractions_begun = 0;   ///< from present to distracted
    std::size_t distractions_ended = 0;   ///< from distracted to present, not at a cue of calling

    void add(const Transcript& transcript);
};

Tally tally(std::span<const Transcript> transcripts);

} // namespace attune::model
