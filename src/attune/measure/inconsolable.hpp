// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <optional>
#include <vector>

namespace attune::measure {

/// What makes crying inconsolable (definitions, section 9).
struct InconsolableRule {
    Duration gap = 30s;       ///< pauses shorter than this are closed
    Duration shortest = 300s; ///< it lasts at least so long, pauses included
};

/// The child was in alarm for long although the caregiver answered all along.
struct InconsolableStretch {
    Instant onset;
    Instant offset;
    Duration alarm;                     ///< of it, without the pauses
    Duration answered;                  ///< of it, with an `answer` of the caregiver on, on any channel
    std::optional<std::size_t> episode; ///< that holds the onset

    Duration length() const { return offset - onset; }
};

/// The stretches of alarm, pauses shorter than 30 s closed, of at least 5 min, in which an `answer` is on for
/// at least half. Alarm and answers count as they were coded, in and outside watched time: where the
/// caregiver could not be seen nobody coded an answer, so that a stretch may be missed and none is made up. A
/// stretch goes on across episodes. By onset; O(n log n). To know whether a recording holds one, ask this.
std::vector<InconsolableStretch> inconsolable_stretches(const Observation& seen,
                                                        const InconsolableRule& rule = {});

/// Per scope, of the stretches that begin in it: how many, and how long the longest was. Counted and not
/// estimated, so without interval. Used only to point to help: crying that nothing ends happens in the first
/// months whatever a caregiver does, and says nothing about either. Undetermined below 5 min watched, unless
/// one was found.
extern const Description inconsolable;

std::vector<Result> inconsolable_results(const Evidence& evidence);

} // namespace attune::measure
