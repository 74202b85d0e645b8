// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding_log.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace attune::read {

/// What the cells of a column of times look like: whether any is a clock, counts frames or has a fraction,
/// and the largest number. It stops early where a fraction or frames have settled the matter.
struct TimeCensus {
    bool has_clock = false;
    bool has_clock_frames = false;
    bool has_fraction = false;
    std::optional<double> largest;
};

/// `rows` is the table after its header; `log` says which file it is.
TimeCensus time_census(std::string_view rows, char delimiter, std::size_t column, char decimal,
                       const FindingLog& log);

} // namespace attune::read
