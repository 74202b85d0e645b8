// SPDX-License-Identifier: Apache-2.0
#include <attune/write/plain/recording_rows.hpp>

#include <attune/timeline/csv_cell.hpp>
#include <attune/timeline/seconds_text.hpp>
#include <attune/write/plain/whose.hpp>

#include <fmt/format.h>

#include <map>

namespace attune::write::plain_table {
namespace {

std::string times(const Interval& interval) {
    return fmt::format("{},{}", seconds_text(interval.onset()), seconds_text(interval.offset()));
}

/// "free" also where it goes without saying: an episode may be named "still", and then it says something.
std::string told(const std::optional<Instruction>& instruction) {
    if (!instruction) return "free";
    std::string words{name(instruction->caregiver)};
    if (!instruction->free.empty()) words += '+' + name(instruction->free);
    return words;
}

void add_coverage(const Timeline& timeline, std::vector<std::string>& rows) {
    const WhoseCoverage whose_coverage{timeline};
    std::map<std::pair<std::string, Channel>, const Stretches*> stated;
    for (const Coverage& covered : timeline.coverage())
        stated.try_emplace({whose_coverage(covered.person), covered.channel},
                           timeline.coverage(covered.person, covered.channel));
    for (const auto& [what, stretches] : stated) {
        const std::string cells = fmt::format("coverage,{},{},,", csv_cell(what.first), name(what.second));
        for (const Interval& seen : stretches->intervals()) rows.push_back(cells + times(seen));
        if (stretches->empty()) rows.push_back(cells + ",");
    }
}

} // namespace

std::vector<std::string> recording_rows(const Timeline& timeline) {
    std::vector<std::string> rows;
    const auto add_step = [&](std::string_view what, const std::optional<Duration>& step) {
        if (step && *step > Duration{0}) rows.push_back(fmt::format("{},,,,0,{}", what, seconds_text(*step)));
    };
    add_step("length", timeline.length());
    add_step("resolution", timeline.resolution());
    for (const Episode& episode : timeline.episodes())
        rows.push_back(fmt::format("episode,{},{},,{}", csv_cell(episode.name), told(episode.instruction),
                                   times(episode.interval)));
    add_coverage(timeline, rows);
    return rows;
}

} // namespace attune::write::plain_table
