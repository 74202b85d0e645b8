// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris/project.hpp>

#include <attune/read/boris/findings.hpp>
#include <attune/read/boris/label.hpp>
#include <attune/read/counted.hpp>
#include <attune/read/mark_words.hpp>
#include <attune/read/marking.hpp>

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

namespace attune::read::ethogram {
namespace {

using Step = JsonWalk::Step;

const FindingKind no_event{Severity::error, "rows that are no events",
                           "Look at them in BORIS and code them again."};
const FindingKind unknown_code{Severity::warning, "behaviours that the project does not define",
                               "Define them in BORIS as point or state events, and read again."};
const FindingKind unknown_subject{Severity::warning, "subjects that the project does not define",
                                  "Check their names in BORIS."};

// What is equal in the two rows of a state.
struct Behaving {
    std::string subject;
    std::string code;
    std::string label; // code and modifiers
    std::string track;
    bool is_state;
    bool is_known;
    std::size_t rows = 0;
    std::optional<std::size_t> begun; // in rows
};

struct Row {
    Duration time;
    std::size_t position;
    std::uint32_t behaving;
    std::uint32_t number; // from 1, in the file's order
};

// What a row and what is equal in many take in memory, with the room that growing vectors, hash tables and
// putting in order need.
constexpr std::size_t cost_of_row = 2 * sizeof(Row);
constexpr std::size_t cost_of_behaving = 512;

class Events {
public:
    Events(Project& project, const Parts& parts, std::size_t room)
        : project_{project}, parts_{parts}, room_{room} {}

    void read() {
        JsonWalk walk{project_.text, project_.name, parts_.events};
        if (parts_.events == 0 || walk.next() != Step::array) return;
        std::uint32_t number = 0;
        for (auto step = walk.next(); step != Step::array_end; step = walk.next()) {
            if (step == Step::cut_off || step == Step::end) break;
            read_row(walk, step, ++number);
        }
        put_in_order();
        Marking marking{project_.coding, project_.findings, room_};
        for (std::size_t at = 0; at < rows_.size(); ++at) place(marking, at);
        for (const Behaving& behaving : all_)
            if (behaving.begun) leave_open(marking, behaving);
        report_unknown();
    }

private:
    void charge(std::size_t bytes, std::size_t position, std::uint32_t number) {
        if (bytes > room_)
            throw Unreadable{place_of(position, number), "the coding of one observation",
                             "more rows than a file of this size can hold in memory",
                             "Save the observation in a project of its own."};
        room_ -= bytes;
    }

    void read_row(JsonWalk& walk, Step step, std::uint32_t number) {
        const std::size_t position = walk.position();
        std::string_view cells[4];
        std::size_t count = 0;
        const bool is_list = step == Step::array;
        if (step == Step::object) walk.leave();
        if (is_list)
            for (auto cell = walk.next(); cell != Step::array_end; cell = walk.next()) {
                if (cell == Step::cut_off) return;
                if (cell == Step::object || cell == Step::array) walk.leave();
                if (count < 4) cells[count] = walk.written();
                ++count;
            }
        if (count < 4) {
            project_.findings.add(
                no_event, place_of(position, number),
                fmt::format("has {} where time, subject, behaviour and modifiers belong; left out",
                            is_list ? counted(count, "cell", "cells") : "no list"));
            return;
        }
        const auto time = seconds_in(cells[0]);
        if (!time) {
            project_.findings.add(no_time, place_of(position, number),
                                  fmt::format("its time is {}; left out", quoted(cells[0])));
            return;
        }
        const std::size_t known = all_.size();
        const std::uint32_t behaving = behaving_of(cells[1], cells[2], cells[3]);
        charge(cost_of_row + (all_.size() > known ? cost_of_behaving + 4 * key_.size() : 0), position,
               number);
        ++all_[behaving].rows;
        rows_.push_back({*time - parts_.time_offset, position, behaving, number});
    }

    std::uint32_t behaving_of(std::string_view subject, std::string_view code, std::string_view modifiers) {
        key_.assign(subject).append(1, '"').append(code).append(1, '"').append(modifiers);
        const auto [found, is_new] = index_.try_emplace(key_, static_cast<std::uint32_t>(all_.size()));
        if (!is_new) return found->second;
        Behaving fresh{};
        fresh.subject = json_text(subject);
        fresh.code = json_text(code);
        fresh.label = label(fresh.code, json_text(modifiers));
        const auto defined = project_.behaviours.find(fresh.code);
        fresh.is_known = defined != project_.behaviours.end();
        fresh.is_state = fresh.is_known && defined->second.is_state;
        fresh.track = track_of(fresh.is_known ? std::string_view{defined->second.category} : "");
        all_.push_back(std::move(fresh));
        return found->second;
    }

    void put_in_order() {
        const auto is_earlier = [](const Row& one, const Row& next) { return one.time < next.time; };
        if (std::is_sorted(rows_.begin(), rows_.end(), is_earlier)) return;
        std::stable_sort(rows_.begin(), rows_.end(), is_earlier);
        project_.findings.add(out_of_order(project_.place(parts_.events)));
    }

    void place(Marking& marking, std::size_t at) {
        const Row& row = rows_[at];
        Behaving& behaving = all_[row.behaving];
        if (auto told = outside_the_media(row.time, project_.coding.length))
            project_.findings.add(outside, place_of(row.position, row.number), std::move(*told));
        if (!behaving.is_state) {
            marking.add_instant(marking_row(behaving, row), Instant{row.time});
        } else if (!behaving.begun) {
            behaving.begun = at;
        } else {
            const Row& first = rows_[*behaving.begun];
            behaving.begun.reset();
            if (first.time == row.time)
                project_.findings.add(no_length, place_of(first.position, first.number),
                                      ends_at_once(row.time));
            marking.add(marking_row(behaving, first), Instant{first.time}, Instant{row.time});
        }
    }

    void leave_open(Marking& marking, const Behaving& behaving) {
        const Row& row = rows_[*behaving.begun];
        project_.findings.add(unpaired, place_of(row.position, row.number),
                              never_ends(behaving.label, row.time));
        marking.add_open(marking_row(behaving, row), Instant{row.time});
    }

    void report_unknown() {
        std::map<std::string, std::size_t> codes;
        std::map<std::string, std::size_t> subjects;
        for (const Behaving& behaving : all_) {
            if (!behaving.is_known) codes[behaving.code] += behaving.rows;
            const auto& known = project_.subjects;
            if (!behaving.subject.empty()
                && std::find(known.begin(), known.end(), behaving.subject) == known.end())
                subjects[behaving.subject] += behaving.rows;
        }
        for (const auto& [code, count] : codes)
            project_.findings.add(
                unknown_code, project_.findings.place(),
                fmt::format("the project does not define the behaviour {}; read as instants ({})",
                            quoted(code), counted(count, "row", "rows")));
        for (const auto& [subject, count] : subjects) {
            project_.findings.add(
                unknown_subject, project_.findings.place(),
                fmt::format("the project does not define the subject {}; read as a person ({})",
                            quoted(subject), counted(count, "row", "rows")));
            project_.subjects.push_back(subject);
        }
    }

    Marking::Row marking_row(const Behaving& behaving, const Row& row) {
        source_ = std::to_string(row.number);
        return {0, behaving.track, behaving.subject, behaving.label, source_};
    }

    Place place_of(std::size_t position, std::uint32_t number) const {
        Place where = project_.place(position);
        where.source = std::to_string(number);
        return where;
    }

    Project& project_;
    const Parts& parts_;
    std::size_t room_;
    std::vector<Behaving> all_;
    std::unordered_map<std::string, std::uint32_t> index_;
    std::vector<Row> rows_;
    std::string key_;
    std::string source_;
};

} // namespace

void read_events(Project& project, const Parts& parts, std::size_t room) {
    Events{project, parts, room}.read();
}

} // namespace attune::read::ethogram
