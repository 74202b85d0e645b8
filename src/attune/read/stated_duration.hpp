// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding_log.hpp>
#include <attune/timeline/time.hpp>

#include <cstddef>
#include <optional>

namespace attune::read {

/// A finding where the duration that a row states is more than a hundredth of a second off the difference of
/// its times: a column may have been moved. Tables show durations to a hundredth.
void compare_duration(FindingLog& log, std::size_t line, Duration offset_minus_onset,
                      std::optional<Duration> stated);

} // namespace attune::read
