// SPDX-License-Identifier: Apache-2.0
#include <attune/read/time_census.hpp>

#include <attune/read/clock.hpp>
#include <attune/read/number.hpp>
#include <attune/read/table.hpp>

#include <algorithm>

namespace attune::read {

TimeCensus time_census(std::string_view rows, char delimiter, std::size_t column, char decimal,
                       const FindingLog& log) {
    FindingLog ignored{log.place().file};
    Table table{rows, delimiter, ignored};
    TimeCensus census;
    while (table.next()) {
        const std::string_view cell = table[column];
        if (const auto clock = clock_unit(cell)) {
            census.has_clock = true;
            census.has_clock_frames = census.has_clock_frames || clock == TimeUnit::clock_frames;
        } else if (const auto value = number(cell, decimal)) {
            census.has_fraction = census.has_fraction || !whole_number(cell);
            census.largest = std::max(census.largest.value_or(*value), *value);
        }
        if (census.has_fraction || census.has_clock_frames) break;
    }
    return census;
}

} // namespace attune::read
