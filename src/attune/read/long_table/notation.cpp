// SPDX-License-Identifier: Apache-2.0
#include <attune/read/long_table/notation.hpp>

#include <attune/read/time_census.hpp>

#include <fmt/format.h>

namespace attune::read::long_rows {
namespace {

constexpr std::string_view say_it = "Say the unit in the codebook's [table]: unit = \"s\" or \"ms\".";

/// Datavyu's lists (file, column, ordinal, onset, offset) and ChildProject's (segment_onset) are in
/// milliseconds, BIDS events (which begin with onset, duration) in seconds.
std::optional<TimeUnit> known_unit(const Header& header, std::size_t column) {
    if (bare_name(header[column]) == "segmentonset") return TimeUnit::milliseconds;
    if (header.has_all({"column", "ordinal"})) return TimeUnit::milliseconds;
    if (header.size() > 1 && header[0] == "onset" && header[1] == "duration") return TimeUnit::seconds;
    return std::nullopt;
}

TimeUnit unit_from_cells(const TimeCensus& census, const Header& header, std::size_t column,
                         FindingLog& log) {
    if (census.has_clock_frames) return TimeUnit::clock_frames;
    if (census.has_clock) return TimeUnit::clock;
    if (const auto unit = known_unit(header, column)) return *unit;
    if (!census.largest) return TimeUnit::seconds; // no time is there at all
    if (census.has_fraction) {
        log.add({Severity::note, log.place(),
                 "the unit of the times is not written; they were read as seconds", std::string{say_it}});
        return TimeUnit::seconds;
    }
    const bool is_beyond_a_day = *census.largest > 86'400;
    log.add({Severity::warning, log.place(),
             fmt::format("the unit of the times is not written; whole numbers up to {:.0f} were read as {}",
                         *census.largest, is_beyond_a_day ? "milliseconds" : "seconds"),
             std::string{say_it}});
    return is_beyond_a_day ? TimeUnit::milliseconds : TimeUnit::seconds;
}

} // namespace

TimeNotation notation_of(const Header& header, std::size_t column, const TableLayout& layout,
                         const Opening& opening, std::string_view rows, FindingLog& log) {
    TimeNotation notation;
    notation.decimal = layout.decimal.value_or(opening.decimal());
    notation.frames = layout.frames;
    if (layout.unit) {
        notation.unit = *layout.unit;
    } else {
        const TimeCensus census = time_census(rows, opening.delimiter, column, notation.decimal, log);
        const auto named = unit_of(header[column]);
        // A clock is a clock, whatever the column's name says.
        notation.unit = named && !census.has_clock ? *named : unit_from_cells(census, header, column, log);
    }
    const bool counts_frames = notation.unit == TimeUnit::frames || notation.unit == TimeUnit::clock_frames;
    if (counts_frames && (!notation.frames || notation.frames->per_second() <= 0))
        throw Unreadable{log.place(), "the rate of the frames that the times are counted in", "none",
                         "Say it in the codebook's [table]: fps = 25."};
    return notation;
}

} // namespace attune::read::long_rows
