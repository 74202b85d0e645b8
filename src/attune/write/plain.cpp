// SPDX-License-Identifier: Apache-2.0
#include <attune/write/plain.hpp>

#include <attune/timeline/csv_cell.hpp>
#include <attune/timeline/seconds_text.hpp>
#include <attune/write/plain/act_row.hpp>
#include <attune/write/plain/recording_rows.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::write {
namespace {

using namespace plain_table;

/// How many lines of the file a row takes, as a reader counts them.
std::size_t lines_of(std::string_view row) {
    std::size_t lines = 1;
    for (std::size_t i = 0; i < row.size(); ++i)
        if (row[i] == '\n' || (row[i] == '\r' && row.substr(i + 1, 1) != "\n")) ++lines;
    return lines;
}

/// Writes the rows of one table, and knows on which line it is.
class Sheet {
public:
    Sheet(const Timeline& timeline, const Sink& sink)
        : sink_{&sink}, first_{recording_rows(timeline)}, acts_{act_rows(timeline)} {
        for (std::size_t i = 0; i < further_columns.size(); ++i)
            if (std::any_of(acts_.wordings.begin(), acts_.wordings.end(),
                            [&](const Wording& wording) { return !wording.further[i].empty(); }))
                further_.push_back(i);
        has_source_ = needs_source();
    }

    void write() {
        std::string heading = "person,act,channel,valence,onset_s,offset_s";
        for (const std::size_t column : further_) heading += fmt::format(",{}", further_columns[column]);
        put(heading + (has_source_ ? ",source" : ""));
        const std::string blank(further_.size() + (has_source_ ? 1 : 0), ',');
        for (const std::string& row : first_) put(row + blank);
        for (const ActRow& row : acts_.rows) {
            const std::string_view source = row.coded.source();
            const bool says_source = has_source_ && source != std::to_string(line_);
            put(cells(row) + (has_source_ ? "," : "") + (says_source ? csv_cell(source) : ""));
        }
    }

private:
    std::string cells(const ActRow& row) const {
        const Wording& wording = acts_[row];
        std::string text = fmt::format("{},{},{}", wording.cells, seconds_text(row.coded.onset),
                                       row.coded.is_instant ? "" : seconds_text(row.coded.end));
        for (const std::size_t column : further_) text += ',' + wording.further[column];
        return text;
    }

    /// A row's source is its line where nothing else is said; then no column has to say it.
    bool needs_source() const {
        std::size_t line = 2;
        for (const std::string& row : first_) line += lines_of(row);
        for (const ActRow& row : acts_.rows) {
            if (!row.coded.source().empty() && row.coded.source() != std::to_string(line)) return true;
            line += lines_of(cells(row));
        }
        return false;
    }

    void put(const std::string& row) {
        (*sink_)(row + '\n');
        line_ += lines_of(row);
    }

    const Sink* sink_;
    std::vector<std::string> first_;
    ActRows acts_;
    std::vector<std::size_t> further_;
    bool has_source_ = false;
    std::size_t line_ = 1;
};

} // namespace

void plain(const Timeline& timeline, const Sink& sink) {
    Sheet{timeline, sink}.write();
}

std::size_t without_act(const Timeline& timeline) {
    const std::vector<Coded> all = coded(timeline);
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](const Coded& one) { return !one.code().meaning; }));
}

} // namespace attune::write
