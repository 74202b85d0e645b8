// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/codebook.hpp>
#include <attune/read/coding.hpp>
#include <attune/timeline/stretches.hpp>

#include <optional>
#include <string>
#include <vector>

namespace attune::read {

/// When the conditions of one signal rule held for one person: runs of samples, `[onset of the first, onset
/// after the last)`; pauses shorter than `rule->join` closed (a pause of exactly that length stays), then
/// what is shorter than `rule->shortest` left out. Points into the codebook.
struct SignalReading {
    struct Run {
        Interval interval;
        std::size_t first; ///< sample, from 0
    };

    const SignalRule* rule;
    std::string person; ///< the rule's, else the file's, else the codebook's `whose`; may be empty
    std::vector<Run> runs;
    Stretches seen; ///< when none of the conditions' signals was missing
};

struct SignalReadings {
    std::vector<SignalReading> readings;
    std::vector<Finding> findings; ///< rules whose signals are not there, or are not sampled alike
};

/// The signals that the codebook's rules speak of; none where it has no rule for signals.
std::optional<std::vector<std::string>> signals_asked_for(const Codebook& codebook);

/// Applies every signal rule to everybody who has signals and the rule's role. O(samples) for each rule.
SignalReadings read_signals(const Coding& coding, const Codebook& codebook);

} // namespace attune::read
