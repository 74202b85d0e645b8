// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan_table/notation.hpp>

#include <attune/read/time_census.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::read::elan_rows {
namespace {

/// "Begin Time - PAL", "Begin Time - PAL-50fps"; of NTSC there are several, and somebody has to say which.
std::optional<Rate> frames_of_pal(std::string_view name) {
    if (name.find("PAL") == std::string_view::npos) return std::nullopt;
    return Rate{name.find("50") == std::string_view::npos ? 25.0 : 50.0};
}

TimeUnit unit_in_cells(const Times& times, const Opening& opening, char decimal, std::string_view rows,
                       FindingLog& log) {
    double largest = 0;
    bool has_number = false;
    for (const auto& column : {std::optional{times.onset}, times.offset, times.duration}) {
        if (!column) continue;
        const TimeCensus census = time_census(rows, opening.delimiter, *column, decimal, log);
        if (census.has_fraction) return TimeUnit::seconds;
        if (census.has_clock || census.has_clock_frames) return TimeUnit::clock;
        has_number = has_number || census.largest;
        largest = std::max(largest, census.largest.value_or(0));
    }
    constexpr double seconds_of_a_day = 86'400;
    if (has_number && largest <= seconds_of_a_day)
        log.add({Severity::note, log.place(),
                 fmt::format("the unit of the times is not written; whole numbers up to {:.0f} were read as "
                             "milliseconds, as ELAN writes them",
                             largest),
                 "Say the unit in the codebook's [table] if they are seconds: unit = \"s\"."});
    return TimeUnit::milliseconds;
}

} // namespace

Notations notations_of(const Columns& columns, const TableLayout& layout, const Opening& opening,
                       std::string_view rows, FindingLog& log) {
    const Times& times = columns.times;
    TimeNotation notation;
    notation.decimal = layout.decimal.value_or(opening.decimal());
    notation.frames = layout.frames;
    const bool is_stated = stated_unit(columns.header[times.onset]).has_value();
    if (layout.unit)
        notation.unit = *layout.unit;
    else if (!is_stated)
        notation.unit = unit_in_cells(times, opening, notation.decimal, rows, log);
    const auto of = [&](std::optional<std::size_t> column) {
        TimeNotation own = notation;
        const auto stated = column && !layout.unit ? stated_unit(columns.header[*column]) : std::nullopt;
        if (stated) own.unit = *stated;
        if (stated == TimeUnit::clock_frames && !own.frames)
            own.frames = frames_of_pal(columns.header[*column]);
        return own;
    };
    return {of(times.onset), of(times.offset), of(times.duration)};
}

} // namespace attune::read::elan_rows
