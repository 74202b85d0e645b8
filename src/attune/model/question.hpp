// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>
#include <attune/measure/measured.hpp>
#include <attune/model/parameters.hpp>
#include <attune/model/tally.hpp>
#include <attune/model/whereabouts.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace attune::model {

/// A parameter of the caregiver that recordings may tell, and how much bears on it.
struct Question {
    Parameter parameter;
    std::size_t events;
    measure::Noun of; ///< what was counted
};

/// What can be asked of these recordings: attentiveness, and what distraction leaves of it; offers and
/// intrusions; of each channel that could be seen in any of them how often and how soon it answers. Where
/// distraction is hidden, how often it begins and ends as well: every cue bears on it.
std::vector<Question> questions(std::span<const Transcript> transcripts,
                                Availability availability = Availability::coded);

/// Why something is not told: "1 cue in distraction; at least 5 are needed".
measure::Undetermined too_few(const Question& question, unsigned least_events);

} // namespace attune::model
