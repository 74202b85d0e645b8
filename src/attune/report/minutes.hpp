// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>

#include <cstdint>
#include <vector>

namespace attune::report {

/// What happened in one stretch of a long recording.
struct Minute {
    std::uint32_t cues = 0; ///< by onset
    std::uint32_t alarms = 0;
    std::uint32_t answered = 0; ///< of the cues
    std::uint32_t answers = 0;  ///< onsets of the caregiver's answers, credited or not
    Duration in_break{0};       ///< time in breaks that were not let go
};

/// A recording cut in stretches of equal length from `time`'s onset on; the last may reach beyond its offset.
std::vector<Minute> minutes(const measure::Account& account, const Interval& time, Duration length);

} // namespace attune::report
