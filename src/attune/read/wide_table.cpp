// SPDX-License-Identifier: Apache-2.0
#include <attune/read/wide_table.hpp>

#include <attune/read/marking.hpp>
#include <attune/read/recording_filter.hpp>
#include <attune/read/table_file.hpp>
#include <attune/read/wide_table/columns.hpp>
#include <attune/read/wide_table/plain_row.hpp>
#include <attune/read/wide_table/samples.hpp>
#include <attune/read/wide_table/series.hpp>

#include <algorithm>

namespace attune::read {
namespace {

using namespace sampled_rows;

void refuse_arff(const Document& document) {
    if (document.bytes.starts_with("@relation") || document.bytes.starts_with("@RELATION"))
        throw Unreadable{{document.name, {}, {}, {}, {}},
                         "a table with a row for each sample",
                         "an ARFF file, as openSMILE writes with -O",
                         "Write it with -lldcsvoutput instead."};
}

std::size_t lines_in(std::string_view text) {
    const char end = text.find('\n') != std::string_view::npos ? '\n' : '\r';
    std::size_t lines = 1;
    for (auto at = text.find(end); at != std::string_view::npos; at = text.find(end, at + 1)) ++lines;
    return lines;
}

/// Where faces are numbered and there is only one, its number says nothing.
void forget_the_only_face(std::vector<PersonsRows>& people, const Columns& columns, FindingLog& log) {
    if (!columns.is_face) return;
    if (people.size() == 1) {
        people.front().person.clear();
    } else if (people.size() > 1) {
        log.add({Severity::warning, log.place(),
                 "there are several faces; each number was read as a person, but numbers may swap in a film",
                 "Say in the codebook who each is, and look at the film where two come close."});
    }
}

std::vector<PersonsRows> rows_in(TableFile& file, const Columns& columns, const Clocking& clocking,
                                 std::size_t room, const ReadOptions& options, FindingLog& log) {
    const std::string_view text = file.rows.rest();
    const char decimal = options.table.decimal.value_or(file.opening.decimal());
    const RecordingFilter filter{text, file.opening.delimiter, columns.recording, options.recording, log};
    Samples samples{columns, clocking, decimal, room, lines_in(text), log};
    file.rows.expect(columns.header.size());
    PlainRow plain{columns, file.opening.delimiter, decimal};
    while (file.rows.is_before_row()) {
        if (!columns.recording && plain.read(file.rows.rest())) {
            file.rows.pass_row(plain.size());
            samples.add(plain, file.rows.line());
        } else if (file.rows.next() && filter.holds(file.rows)) {
            samples.add(file.rows);
        }
    }
    std::vector<PersonsRows> people = samples.take();
    forget_the_only_face(people, columns, log);
    return people;
}

/// How long the recording is and how finely it was sampled, where all signals agree.
void state_extent(Coding& coding) {
    if (coding.signals.empty()) return;
    const Rate rate = coding.signals.front().rate;
    if (std::all_of(coding.signals.begin(), coding.signals.end(),
                    [&](const CodedSignal& signal) { return signal.rate == rate; }))
        coding.resolution = nearest(Seconds{1 / rate.per_second()});
    Instant end{Duration{0}};
    for (const CodedSignal& signal : coding.signals)
        end = std::max(end, signal.start
                                + nearest(Seconds{static_cast<double>(signal.samples.size())
                                                  / signal.rate.per_second()}));
    coding.length = end.since_zero();
}

} // namespace

Coding wide_table(const Document& document, const ReadOptions& options) {
    refuse_arff(document);
    FindingLog log{document.name};
    TableFile file{document, options.table, log};
    const Columns columns = columns_of(file.opening, options, log);
    const Clocking clocking = clocking_of(columns, options.table, file.opening, log);
    // The timeline that is made of the coding will hold the samples once more.
    const std::size_t room = room_beside(document, file.decoded) / 2;

    Coding coding;
    coding.zero = columns.time ? "the table's own 0 s" : "the table's first row";
    std::vector<PersonsRows> people = rows_in(file, columns, clocking, room, options, log);
    if (columns.signals.empty()) people.clear();
    for (PersonsRows& rows : people)
        add_signals(std::move(rows), columns, clocking, room / people.size(), coding, log);
    state_extent(coding);
    tell_if_empty(coding, log);
    coding.findings = log.take();
    return coding;
}

} // namespace attune::read
