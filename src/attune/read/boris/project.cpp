// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris/project.hpp>

#include <attune/read/number.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace attune::read::ethogram {
namespace {

using Step = JsonWalk::Step;

constexpr std::int64_t ninety_years = 90LL * 366 * 86'400 * 1'000'000'000;
constexpr std::size_t most_of_a_list = 10'000; // behaviours, subjects, observations

const FindingKind same_subject{Severity::warning, "subjects whose name is taken",
                               "Give every subject a name of its own in BORIS."};

[[noreturn]] void refuse(const Project& project, std::string expected, std::string found) {
    throw Unreadable{project.findings.place(), std::move(expected), std::move(found),
                     "Name the file that BORIS saved as .boris."};
}

void check_size(const Project& project, std::size_t size) {
    if (size >= most_of_a_list)
        refuse(project, fmt::format("at most {} behaviours, subjects and observations", most_of_a_list),
               "one more");
}

// Calls `entry(walk)` inside each object of an object of objects ("0": {...}, "1": {...}).
template <class Entry>
void for_each_entry(JsonWalk& walk, const Entry& entry) {
    if (!walk.enter_object()) return;
    for (auto step = walk.next(); step == Step::key; step = walk.next())
        if (walk.enter_object()) entry(walk);
}

// The texts of an object by their keys; everything else in it is passed over.
template <class Take>
void for_each_text(JsonWalk& walk, const Take& take) {
    for (auto step = walk.next(); step == Step::key; step = walk.next()) {
        const std::string_view key = walk.written();
        const auto value = walk.next();
        if (value == Step::text) take(key, json_text(walk.written()));
        if (value == Step::object || value == Step::array) walk.leave();
    }
}

void read_behaviours(Project& project, JsonWalk& walk) {
    for_each_entry(walk, [&](JsonWalk& entry) {
        std::string code;
        Behaviour behaviour{};
        for_each_text(entry, [&](std::string_view key, const std::string& text) {
            if (key == "code") code = text;
            if (key == "type") behaviour.is_state = text.starts_with("State");
            if (key == "category") behaviour.category = trimmed(text);
        });
        check_size(project, project.behaviours.size());
        project.behaviours.emplace(code, behaviour);
    });
}

void read_subjects(Project& project, JsonWalk& walk) {
    for_each_entry(walk, [&](JsonWalk& entry) {
        const std::size_t position = entry.position();
        std::string subject;
        for_each_text(entry, [&](std::string_view key, const std::string& text) {
            if (key == "name") subject = text;
        });
        check_size(project, project.subjects.size());
        if (std::find(project.subjects.begin(), project.subjects.end(), subject) != project.subjects.end())
            project.findings.add(
                same_subject, project.place(position),
                fmt::format("a second subject is called {}; both are read as one person", quoted(subject)));
        else
            project.subjects.push_back(subject);
    });
}

void read_observations(Project& project, JsonWalk& walk) {
    if (!walk.enter_object()) return;
    for (auto step = walk.next(); step == Step::key; step = walk.next()) {
        check_size(project, project.observations.size());
        project.observations.push_back({json_text(walk.written()), walk.behind()});
        walk.skip();
    }
}

} // namespace

Place Project::place(std::size_t position) const {
    Place where = lines.place(name, position);
    where.column.reset();
    return where;
}

std::optional<Duration> seconds_in(std::string_view written) {
    const auto nanoseconds = scaled(written, '.', 9);
    if (!nanoseconds || *nanoseconds > ninety_years || *nanoseconds < -ninety_years) return std::nullopt;
    return Duration{*nanoseconds};
}

void read_project(Project& project) {
    JsonWalk walk{project.text, project.name};
    if (walk.next() != Step::object) refuse(project, "a BORIS project", "other JSON");
    bool has_observations = false;
    auto step = walk.next();
    for (; step == Step::key; step = walk.next()) {
        const std::string_view key = walk.written();
        if (key == "behaviors_conf") {
            read_behaviours(project, walk);
        } else if (key == "subjects_conf") {
            read_subjects(project, walk);
        } else if (key == "observations") {
            has_observations = true;
            read_observations(project, walk);
        } else {
            walk.skip();
        }
    }
    if (!has_observations)
        refuse(project, "a BORIS project",
               step == Step::object_end ? "JSON without \"observations\""
                                        : "one that is cut off before its observations");
    if (step != Step::object_end)
        project.findings.add({Severity::error, project.place(walk.position()),
                              "the file is cut off here; what stood before is read, what came after is lost",
                              "Take the file from its place of origin again."});
}

Parts parts_of(Project& project, const Observation& observation) {
    Parts parts;
    JsonWalk walk{project.text, project.name, observation.position};
    if (!walk.enter_object()) return parts;
    for (auto step = walk.next(); step == Step::key; step = walk.next()) {
        const std::string_view key = walk.written();
        const std::size_t position = walk.behind();
        if (key == "file") parts.files = position;
        if (key == "media_info") parts.media_info = position;
        if (key == "events") parts.events = position;
        if (key == "observation time interval" && walk.next() == Step::array) {
            std::vector<Duration> times;
            for (auto value = walk.next(); value == Step::number; value = walk.next())
                if (times.size() < 3) times.push_back(seconds_in(walk.written()).value_or(Duration{0}));
            if (times.size() == 2) parts.watched = stretch(Instant{times[0]}, Instant{times[1]});
            continue;
        }
        const auto value = walk.next();
        if (key == "type" && value == Step::text) parts.type = json_text(walk.written());
        if (key == "time offset" && value == Step::number)
            parts.time_offset = seconds_in(walk.written()).value_or(Duration{0});
        if (value == Step::object || value == Step::array) walk.leave();
    }
    return parts;
}

} // namespace attune::read::ethogram
