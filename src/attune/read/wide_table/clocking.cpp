// SPDX-License-Identifier: Apache-2.0
#include <attune/read/wide_table/clocking.hpp>

#include <attune/read/wide_table/steps.hpp>

#include <fmt/format.h>

namespace attune::read::sampled_rows {
namespace {

constexpr double slowest_whole_seconds = 5; // whole numbers that rise by more are not seconds of a behaviour

/// The first of two rates that was stated.
std::optional<Rate> either(const std::optional<Rate>& one, const std::optional<Rate>& other) {
    if (one && one->per_second() > 0) return one;
    return other && other->per_second() > 0 ? other : std::nullopt;
}

/// OpenFace and openSMILE write seconds, iMotions milliseconds.
std::optional<TimeUnit> known_unit(const Header& header) {
    if (header.has_all({"timestamp", "confidence", "success"})) return TimeUnit::seconds;
    if (header.usual({"frametime"}) && !header.usual({"mediatime"})) return TimeUnit::seconds;
    if (header.has_all({"studyname", "mediatime"})) return TimeUnit::milliseconds;
    return std::nullopt;
}

TimeUnit unit_from_steps(const Steps& steps, FindingLog& log) {
    const std::string say_it = "Say the unit in the codebook's [table]: unit = \"s\" or \"ms\".";
    if (steps.count == 0) return TimeUnit::seconds;
    if (!steps.are_whole) {
        log.add({Severity::note, log.place(),
                 "the unit of the times is not written; they were read as seconds", say_it});
        return TimeUnit::seconds;
    }
    const bool are_milliseconds = steps.typical >= slowest_whole_seconds;
    log.add(
        {Severity::warning, log.place(),
         fmt::format("the unit of the times is not written; whole numbers that rise by {:g} were read as {}",
                     steps.typical, are_milliseconds ? "milliseconds" : "seconds"),
         say_it});
    return are_milliseconds ? TimeUnit::milliseconds : TimeUnit::seconds;
}

TimeUnit unit_of_times(const Columns& columns, const Opening& opening, char decimal, FindingLog& log) {
    const Steps steps = steps_of(opening.rows, *columns.time, decimal);
    const std::string& name = columns.header[*columns.time];
    if (steps.have_clock) {
        for (const OpeningRow& row : opening.rows)
            if (*columns.time < row.cells.size()
                && clock_unit(row.cells[*columns.time]) == TimeUnit::clock_frames)
                return TimeUnit::clock_frames;
        return TimeUnit::clock;
    }
    if (columns.counts_frames) return TimeUnit::frames;
    const std::string bare = bare_name(name);
    if (bare == "milliseconds") return TimeUnit::milliseconds;
    if (bare == "seconds" || bare == "secs") return TimeUnit::seconds;
    if (const auto unit = unit_of(name)) return *unit;
    if (const auto unit = known_unit(columns.header)) return *unit;
    return unit_from_steps(steps, log);
}

} // namespace

Clocking clocking_of(const Columns& columns, const TableLayout& layout, const Opening& opening,
                     FindingLog& log) {
    if (!columns.time) {
        if (const auto rate = either(layout.sampling, layout.frames)) return {{}, rate};
        throw Unreadable{log.place(opening.rows.front().line),
                         "a column with the times (time, timestamp, frame, ...) or the samples per second",
                         "neither",
                         "Say in the codebook's [table] which column holds the times, time = \"…\", or how "
                         "fast the samples were taken, rate_hz = 30."};
    }
    TimeNotation notation;
    notation.decimal = layout.decimal.value_or(opening.decimal());
    notation.frames = either(layout.frames, layout.sampling);
    notation.unit = layout.unit ? *layout.unit : unit_of_times(columns, opening, notation.decimal, log);
    const bool counts_frames = notation.unit == TimeUnit::frames || notation.unit == TimeUnit::clock_frames;
    if (counts_frames && !notation.frames)
        throw Unreadable{log.place(), "the rate of the frames that the times are counted in", "none",
                         "Say it in the codebook's [table]: fps = 25."};
    return {notation, either(layout.sampling, {})};
}

} // namespace attune::read::sampled_rows
