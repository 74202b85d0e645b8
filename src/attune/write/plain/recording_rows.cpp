// SPDX-License-Identifier: Apache-2.0
#include <attune/write/plain/recording_rows.hpp>

#include <attune/timeline/csv_cell.hpp>
#include <attune/timeline/seconds_text.hpp>
#include <attune/write/coded.hpp>
#include <attune/write/plain/whose.hpp>

#include <fmt/format.h>

#include <map>
#include <set>

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

/// Who acts, or whose coverage is stated, is in the table anyway.
std::vector<bool> have_rows(const Timeline& timeline) {
    std::vector<bool> have(timeline.people().size());
    for (const Coded& one : coded(timeline))
        if (one.heading->person && one.code().meaning)
            have[static_cast<std::size_t>(*one.heading->person)] = true;
    for (const Coverage& covered : timeline.coverage()) have[static_cast<std::size_t>(covered.person)] = true;
    return have;
}

/// What the person does not use: "touch+gaze-cue".
std::string not_used(const Person& person) {
    std::string words = name(person.not_available);
    if (!person.gaze_as_cue) words += words.empty() ? "gaze-cue" : "+gaze-cue";
    return words;
}

void add_people(const Timeline& timeline, std::vector<std::string>& rows) {
    const std::vector<bool> have = have_rows(timeline);
    std::set<std::string> people; // in an order that does not depend on that of the timeline
    for (std::size_t i = 0; i < have.size(); ++i) {
        const Person& person = timeline.people()[i];
        if (person.role && (!have[i] || !not_used(person).empty()))
            people.insert(fmt::format("person,{},{},,,", csv_cell(whose(person)), not_used(person)));
    }
    rows.insert(rows.end(), people.begin(), people.end());
}

void add_coverage(const Timeline& timeline, std::vector<std::string>& rows) {
    std::map<std::pair<std::string, Channel>, const Stretches*> stated;
    for (const Coverage& covered : timeline.coverage())
        stated.try_emplace({whose_coverage(timeline[covered.person], timeline), covered.channel},
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
    add_people(timeline, rows);
    for (const Episode& episode : timeline.episodes())
        rows.push_back(fmt::format("episode,{},{},,{}", csv_cell(episode.name), told(episode.instruction),
                                   times(episode.interval)));
    add_coverage(timeline, rows);
    return rows;
}

} // namespace attune::write::plain_table
