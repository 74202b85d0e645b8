// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris/project.hpp>

#include <attune/read/boris/findings.hpp>
#include <attune/read/boris/label.hpp>
#include <attune/read/counted.hpp>
#include <attune/read/mark_words.hpp>
#include <attune/read/marking.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace attune::read::ethogram {
namespace {

const FindingKind unknown_code{Severity::warning, "behaviours that the project does not define",
                               "Define them in BORIS as point or state events, and read again."};
const FindingKind unknown_subject{Severity::warning, "subjects that the project does not define",
                                  "Check their names in BORIS."};

// A behaving as the project defines it, and how far its rows are read.
struct Defined {
    const Behaving* behaving;
    std::string label; // code and modifiers
    std::string_view track;
    bool is_state;
    bool is_known;
    std::size_t rows = 0;
    const EventRow* begun = nullptr;
};

std::vector<Defined> defined(const Definitions& definitions, const std::vector<const Behaving*>& behavings) {
    std::vector<Defined> all;
    for (const Behaving* behaving : behavings) {
        const auto found = definitions.behaviours.find(behaving->code);
        const bool is_known = found != definitions.behaviours.end();
        all.push_back({behaving, label(behaving->code, behaving->modifiers),
                       track_of(is_known ? std::string_view{found->second.category} : ""),
                       is_known && found->second.is_state, is_known});
    }
    return all;
}

class Events {
public:
    explicit Events(Project& project)
        : project_{project}, observation_{*project.observation}, log_{project.findings},
          all_{defined(project.defined, observation_.rows.behavings())} {}

    void read() {
        log_.add(observation_.rows.take_findings());
        auto& rows = observation_.rows.rows();
        for (EventRow& row : rows) row.time -= observation_.time_offset;
        put_in_order(rows);
        Marking marking{project_.coding, log_, project_.room.bytes};
        for (const EventRow& row : rows) place(marking, row);
        for (const Defined& behaving : all_)
            if (behaving.begun) leave_open(marking, behaving);
        report_unknown();
    }

private:
    void put_in_order(std::vector<EventRow>& rows) {
        const auto is_earlier = [](const EventRow& one, const EventRow& next) {
            return one.time < next.time;
        };
        if (std::is_sorted(rows.begin(), rows.end(), is_earlier)) return;
        std::stable_sort(rows.begin(), rows.end(), is_earlier);
        log_.add(out_of_order(log_.place(observation_.line_of_rows)));
    }

    void place(Marking& marking, const EventRow& row) {
        Defined& behaving = all_[row.behaving];
        ++behaving.rows;
        if (auto told = outside_the_media(row.time, project_.coding.length))
            log_.add(outside, place_of(log_, row), std::move(*told));
        if (!behaving.is_state) {
            marking.add_instant(marking_row(behaving, row), Instant{row.time});
        } else if (!behaving.begun) {
            behaving.begun = &row;
        } else {
            const EventRow& first = *behaving.begun;
            behaving.begun = nullptr;
            if (first.time == row.time) log_.add(no_length, place_of(log_, first), ends_at_once(row.time));
            marking.add(marking_row(behaving, first), Instant{first.time}, Instant{row.time});
        }
    }

    void leave_open(Marking& marking, const Defined& behaving) {
        const EventRow& row = *behaving.begun;
        log_.add(unpaired, place_of(log_, row), never_ends(behaving.label, row.time));
        marking.add_open(marking_row(behaving, row), Instant{row.time});
    }

    void report_unknown() {
        std::map<std::string, std::size_t> codes;
        std::map<std::string, std::size_t> subjects;
        auto& known = project_.defined.subjects;
        for (const Defined& one : all_) {
            const std::string& subject = one.behaving->subject;
            if (!one.is_known) codes[one.behaving->code] += one.rows;
            if (!subject.empty() && std::find(known.begin(), known.end(), subject) == known.end())
                subjects[subject] += one.rows;
        }
        for (const auto& [code, count] : codes)
            log_.add(unknown_code, log_.place(),
                     fmt::format("the project does not define the behaviour {}; read as instants ({})",
                                 quoted(code), counted(count, "row", "rows")));
        for (const auto& [subject, count] : subjects) {
            log_.add(unknown_subject, log_.place(),
                     fmt::format("the project does not define the subject {}; read as a person ({})",
                                 quoted(subject), counted(count, "row", "rows")));
            known.push_back(subject);
        }
    }

    Marking::Row marking_row(const Defined& behaving, const EventRow& row) {
        source_ = std::to_string(row.number);
        return {0, behaving.track, behaving.behaving->subject, behaving.label, source_};
    }

    Project& project_;
    Observation& observation_;
    FindingLog& log_;
    std::vector<Defined> all_;
    std::string source_;
};

} // namespace

void read_events(Project& project) {
    Events{project}.read();
}

} // namespace attune::read::ethogram
