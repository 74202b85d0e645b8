// SPDX-License-Identifier: Apache-2.0
#include <attune/read/table.hpp>

#include <attune/read/blanks.hpp>
#include <attune/read/eight_signs.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace attune::read {
namespace {

constexpr FindingKind open_quote{Severity::warning, "quotes that do not close",
                                 "Close the quote, or write the text without one."};

constexpr FindingKind short_row{Severity::warning, "rows with too few cells",
                                "The file may have been cut off here; complete the row."};
constexpr FindingKind long_row{Severity::warning, "rows with too many cells",
                               "Put a cell that holds the delimiter in quotes."};

/// Looking for a closing quote to the end of the text, over and over, must not cost the square of its length.
constexpr std::size_t most_failed_quotes = 100;

} // namespace

// Most cells are numbers of up to seven signs, so that the first eight signs already show the end.
std::size_t cell_end(std::string_view text, std::size_t position, char delimiter) {
    for (; eight_signs::is_native && position + 8 <= text.size(); position += 8) {
        const std::uint64_t signs = eight_signs::at(text.data() + position);
        const std::uint64_t found = eight_signs::marks(signs, delimiter) | eight_signs::marks(signs, '\n')
                                    | eight_signs::marks(signs, '\r');
        if (found != 0) return position + eight_signs::first(found);
    }
    while (position < text.size() && text[position] != delimiter && text[position] != '\n'
           && text[position] != '\r')
        ++position;
    return position;
}

Table::Table(std::string_view text, char delimiter, FindingLog& log)
    : text_{text}, delimiter_{delimiter}, log_{&log} {}

bool Table::is_line_end(std::size_t position) const {
    return position == text_.size() || text_[position] == '\n' || text_[position] == '\r';
}

void Table::end_line() {
    if (position_ == text_.size()) return;
    const bool is_crlf =
        text_[position_] == '\r' && position_ + 1 < text_.size() && text_[position_ + 1] == '\n';
    position_ += is_crlf ? 2 : 1;
    ++next_line_;
}

bool Table::pass_empty_lines() {
    while (position_ < text_.size()) {
        std::size_t end = position_;
        while (end < text_.size() && (text_[end] == ' ' || (text_[end] == '\t' && delimiter_ != '\t'))) ++end;
        if (!is_line_end(end)) return true;
        position_ = end;
        end_line();
    }
    return false;
}

void Table::skip_before(std::size_t line) {
    while (pass_empty_lines() && next_line_ < line && next()) {
    }
}

bool Table::next() {
    cells_.clear();
    unquoted_.clear();
    if (!pass_empty_lines()) return false;
    line_ = next_line_;
    ++row_;
    if (delimiter_ == ' ')
        while (text_[position_] == ' ' || text_[position_] == '\t') ++position_;
    for (;;) {
        read_cell();
        if (is_line_end(position_)) break;
        ++position_; // the delimiter
        if (delimiter_ != ' ') continue;
        while (position_ < text_.size() && text_[position_] == ' ') ++position_;
        if (is_line_end(position_)) break;
    }
    end_line();
    if (expected_cells_ > 0) compare_with_expected();
    return true;
}

void Table::pass_row(std::size_t bytes) {
    line_ = next_line_;
    ++row_;
    position_ += bytes;
    end_line();
}

void Table::compare_with_expected() {
    if (cells_.size() < expected_cells_)
        log_->add(short_row, line_,
                  fmt::format("{} of {} cells; the missing ones were read as empty", cells_.size(),
                              expected_cells_));
    const auto is_full = [](std::string_view cell) { return !cell.empty(); };
    if (cells_.size() > expected_cells_
        && std::any_of(cells_.begin() + static_cast<std::ptrdiff_t>(expected_cells_), cells_.end(), is_full))
        log_->add(long_row, line_,
                  fmt::format("{} cells for {} columns; the last ones were not read", cells_.size(),
                              expected_cells_));
}

void Table::keep(std::string_view cell) {
    if (cells_.size() == most_cells) refuse(line_, fmt::format("a row of at most {} cells", most_cells));
    cells_.push_back(cell);
}

void Table::refuse(std::size_t line, std::string expected) const {
    throw Unreadable{log_->place(line), std::move(expected), "a longer one",
                     "Check that this is a table, and which sign parts its cells."};
}

void Table::read_cell() {
    std::size_t first = position_;
    while (first < text_.size() && text_[first] == ' ' && delimiter_ != ' ') ++first;
    if (first < text_.size() && text_[first] == '"' && failed_quotes_ < most_failed_quotes) {
        position_ = first;
        if (read_quoted_cell()) return;
    }
    read_plain_cell();
}

std::size_t Table::closing_quote(std::size_t from) const {
    const std::size_t limit = std::min(text_.size(), from + longest_cell);
    for (std::size_t quote = text_.find('"', from); quote < limit; quote = text_.find('"', quote + 2))
        if (quote + 1 == text_.size() || text_[quote + 1] != '"') return quote;
    return std::string_view::npos;
}

bool Table::read_quoted_cell() {
    const std::size_t first = position_ + 1;
    const std::size_t quote = closing_quote(first);
    std::size_t after = quote;
    if (quote != std::string_view::npos) {
        ++after;
        while (after < text_.size() && text_[after] == ' ' && delimiter_ != ' ') ++after;
    }
    if (quote == std::string_view::npos || !(is_line_end(after) || text_[after] == delimiter_)) {
        log_->add(open_quote, next_line_, "a quote does not close; it was read as an ordinary sign");
        if (++failed_quotes_ == most_failed_quotes)
            log_->add({Severity::warning,
                       log_->place(next_line_),
                       "quotes have no meaning in this file from here on: too many do not close",
                       {}});
        return false;
    }
    const std::string_view raw = text_.substr(first, quote - first);
    std::string_view cell = raw;
    if (raw.find('"') != std::string_view::npos) {
        std::string& plain = unquoted_.emplace_back();
        for (std::size_t i = 0; i < raw.size(); i += raw[i] == '"' ? 2 : 1) plain.push_back(raw[i]);
        cell = plain;
    }
    for (std::size_t i = 0; i < raw.size(); ++i)
        if (raw[i] == '\n' || (raw[i] == '\r' && !(i + 1 < raw.size() && raw[i + 1] == '\n'))) ++next_line_;
    position_ = after;
    keep(cell);
    return true;
}

void Table::read_plain_cell() {
    const std::size_t end = cell_end(text_, position_, delimiter_);
    if (end - position_ > longest_cell)
        refuse(next_line_, fmt::format("cells of at most {} bytes", longest_cell));
    const std::string_view cell = text_.substr(position_, end - position_);
    position_ = end;
    keep(trimmed(cell));
}

} // namespace attune::read
