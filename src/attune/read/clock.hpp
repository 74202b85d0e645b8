// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding_log.hpp>
#include <attune/read/format.hpp>
#include <attune/timeline/seconds_text.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace attune::read {

/// How the times of a file are written.
struct TimeNotation {
    TimeUnit unit = TimeUnit::seconds;
    std::optional<Rate> frames; ///< frames per second; `frames` and `clock_frames` need it
    char decimal = '.';         ///< of seconds and milliseconds; on a clock both `.` and `,` are understood

    bool operator==(const TimeNotation&) const = default;
};

/// The time that the whole text writes, to the nearest nanosecond, from its digits and never by way of a
/// double (a frame is k / fps, rounded once). May be negative. None where the text is no time in this
/// notation, a field of a clock is out of its range, or the time is more than 100 years from zero: so sums of
/// a few never overflow.
///
///   seconds       "2325.28"                     milliseconds  "2325280"
///   frames        "58132"
///   clock         "00:38:45.280", "38:45.28"    clock_frames  "00:38:45:07", "38:45:07", "00:38:45;07"
///
/// Days may stand before a clock, as pandas and openSMILE's own package for Python write it: "0 days
/// 00:38:45.280". With days before zero the clock still runs on: "-1 days +23:59:59.98" is 20 ms before zero.
///
/// The first field of a clock may run on ("90:00" is an hour and a half). The last field of `clock_frames`
/// counts frames within the second that the clock shows.
std::optional<Duration> time_in(std::string_view text, const TimeNotation& notation);

/// The notation in which a text with colons is written: `clock_frames` where it has a fourth field or a `;`,
/// `clock` with two or three fields. None for a text without colons.
std::optional<TimeUnit> clock_unit(std::string_view text);

/// The time in a cell of a table, whatever most cells of its column are: on a clock where the cell has
/// colons, else in the notation, seconds where that is a clock. Throws Unreadable, placed on `line`, where
/// frames are counted and their rate is not known.
std::optional<Duration> time_in_cell(std::string_view cell, TimeNotation notation, const FindingLog& log,
                                     std::size_t line);

} // namespace attune::read
