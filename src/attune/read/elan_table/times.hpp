// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/opening.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace attune::read::elan_rows {

/// Which columns of a table exported from ELAN are times, and which of them are read: ELAN writes each time
/// in as many notations as were ticked (00:00:01.250, 1.25, 1250), all begins first, then all ends, then all
/// durations.
struct Times {
    std::size_t first = 0; ///< of the columns of times
    std::size_t last = 0;  ///< the column after them
    std::size_t onset = 0;
    std::optional<std::size_t> offset;
    std::optional<std::size_t> duration;
};

/// The unit that ELAN states behind a dash: "Begin Time - ss.msec", "Temps de départ - msec". None for
/// another name.
std::optional<TimeUnit> stated_unit(std::string_view name);

/// By the names of the columns: whatever stands before the dash, in any language, the first is the begin,
/// then come end and duration. None where no column is named as ELAN names times.
std::optional<Times> times_named(const Header& header, const Opening& opening);

/// By what they hold: nine rows of ten of the opening have a begin, an end that is not before it, and as a
/// duration their difference. None where that is nowhere so.
std::optional<Times> times_by_difference(const Opening& opening);

/// The same for a table without durations: columns that nine rows of ten have in order. Begins that are all
/// equal are none: that is a column of something else.
std::optional<Times> times_in_order(const Opening& opening);

} // namespace attune::read::elan_rows
