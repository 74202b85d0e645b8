// SPDX-License-Identifier: Apache-2.0
#include <attune/read/datavyu/database.hpp>

#include <attune/read/clock.hpp>
#include <attune/read/counted.hpp>
#include <attune/read/datavyu/notation.hpp>
#include <attune/read/marking.hpp>
#include <attune/read/number.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace attune::read::opf {
namespace {

const FindingKind stray{Severity::error, "lines that are neither a column nor a cell",
                        "Open the project in Datavyu and save it again."};
const FindingKind never_set{Severity::warning, "cells whose offset was never set",
                            "Set the offsets in Datavyu, or read these cells as instants."};
const FindingKind reversed{Severity::warning, "cells that end before they begin",
                           "Correct their offsets in Datavyu."};
const FindingKind miscounted{Severity::warning, "cells with another number of values than their column",
                             "Look at the cell in Datavyu."};
const FindingKind dates{Severity::note, "values that are calendar dates",
                        "Keep dates of birth out of files that you pass on."};

class Database {
public:
    Database(std::string_view text, Coding& coding, FindingLog& findings, std::size_t room)
        : text_{text}, findings_{findings}, marking_{coding, findings, room} {}

    void read() {
        escapes_ = text_.starts_with('#') ? Escapes::backslash : Escapes::none;
        while (!text_.empty()) {
            const std::string_view before = text_;
            const std::string_view line = take_line(text_, escapes_);
            const std::size_t number = line_;
            const std::string_view passed = before.substr(0, before.size() - text_.size());
            line_ += static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
            if (passed.find('\n') == std::string_view::npos) ++line_;
            read_line(line, number);
        }
    }

private:
    void read_line(std::string_view line, std::size_t number) {
        if (trimmed(line).empty() || (number == 1 && line.starts_with('#'))) return;
        if (const auto cell = cell_in(line)) return read_cell(*cell, number);
        if (auto column = column_in(line, escapes_)) {
            column_ = std::move(column);
            cells_ = 0;
            return;
        }
        // "0:walk-type|NOMINAL": the vocabulary of an old project.
        const auto colon = line.find(':');
        if (!column_ && colon != std::string_view::npos && whole_number(line.substr(0, colon))) return;
        findings_.add(stray, number,
                      fmt::format("{} is neither a column nor a cell; left out", quoted(line)));
    }

    void read_cell(const Cell& cell, std::size_t number) {
        if (!column_) {
            findings_.add(stray, number, "a cell that stands in no column; left out");
            return;
        }
        ++cells_;
        const Extent extent = extent_of(cell, number);
        const Values values = values_in(cell.value, *column_, escapes_);
        const std::size_t wanted = std::max<std::size_t>(column_->arguments.size(), 1);
        if (values.found != wanted)
            findings_.add(miscounted, number,
                          fmt::format("has {} where the column has {}; {}",
                                      counted(values.found, "value", "values"), wanted,
                                      values.found < wanted ? "the missing ones are read as empty"
                                                            : "the surplus is read as part of the last"),
                          shown(column_->name));
        for (std::size_t at = 0; at < wanted; ++at) mark(cell, extent, values.values[at], at, number);
    }

    Extent extent_of(const Cell& cell, std::size_t number) {
        if (cell.offset > cell.onset) return Extent::stretch;
        if (cell.offset == cell.onset) return Extent::instant;
        if (cell.offset == Duration{0})
            findings_.add(never_set, number,
                          fmt::format("begins at {} s and has no offset; its end is left open",
                                      seconds_text(cell.onset)),
                          shown(column_->name));
        else
            findings_.add(reversed, number,
                          fmt::format("begins at {} s and ends before, at {} s; its end is left open",
                                      seconds_text(cell.onset), seconds_text(cell.offset)),
                          shown(column_->name));
        return Extent::open;
    }

    void mark(const Cell& cell, Extent extent, std::string label, std::size_t at, std::size_t number) {
        if (is_date(label)) {
            findings_.add(dates, number, "a calendar date is not carried on; read as \"(date)\"",
                          shown(column_->name));
            label = "(date)";
        }
        track_ = column_->name;
        if (!column_->arguments.empty()) track_.append(".").append(column_->arguments[at]);
        source_ = column_->name + " " + std::to_string(cells_);
        const Marking::Row row{number, track_, {}, label, source_};
        const Instant onset{cell.onset};
        if (extent == Extent::open)
            marking_.add_open(row, onset);
        else
            marking_.add(row, onset, Instant{cell.offset});
    }

    std::string_view text_;
    FindingLog& findings_;
    Marking marking_;
    Escapes escapes_ = Escapes::backslash;
    std::size_t line_ = 1;
    std::optional<Column> column_;
    std::size_t cells_ = 0;
    std::string track_;
    std::string source_;
};

} // namespace

void read_database(std::string_view text, Coding& coding, FindingLog& findings, std::size_t room) {
    Database{text, coding, findings, room}.read();
}

} // namespace attune::read::opf
