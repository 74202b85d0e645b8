// SPDX-License-Identifier: Apache-2.0
#include <attune/report/wide.hpp>

#include <attune/report/number.hpp>
#include <attune/report/variable_name.hpp>

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace attune::report {
namespace {

using measure::Result;

/// In the order of number_columns(), short enough to leave room for the words before it.
constexpr std::array<std::string_view, 13> endings{"",     "x",     "n",      "low",   "high", "exp", "expx",
                                                   "nlow", "nhigh", "excess", "index", "p",    "padj"};

/// What a row says besides its numbers.
struct Heading {
    const measure::Account& account;
    const std::string& episode;
    bool instructed;
    const measure::Scope* scope; // none: a contrast

    std::optional<Interval> interval() const {
        if (!scope || scope->episodes.empty()
            || scope->name != account.seen.episodes[scope->episodes.front()].name)
            return std::nullopt;
        return Interval{account.seen.episodes[scope->episodes.front()].interval.onset(),
                        account.seen.episodes[scope->episodes.back()].interval.offset()};
    }
};

using At = const Heading&;

const std::array<Column<Heading>, 8> heading_columns{{
    {"recording", "name of the recording", [](At row) -> Cell { return row.account.seen.recording; }},
    {"child", "id of the child", [](At row) -> Cell { return row.account.seen.ids.child; }},
    {"caregiver", "id of the caregiver", [](At row) -> Cell { return row.account.seen.ids.caregiver; }},
    {"episode", "episode, `free` for all without instruction together, or a contrast of two",
     [](At row) -> Cell { return row.episode; }},
    {"instructed", "1 in an episode in which the caregiver was told to hold still or leave",
     [](At row) -> Cell { return row.instructed; }},
    {"onset_s", "when the episode began",
     [](At row) -> Cell { return row.interval() ? Cell{row.interval()->onset().since_zero()} : Cell{}; }},
    {"offset_s", "when it ended",
     [](At row) -> Cell { return row.interval() ? Cell{row.interval()->offset().since_zero()} : Cell{}; }},
    {"watched_s", "time in which every channel in use of both partners could be seen",
     [](At row) -> Cell {
         return row.scope ? Cell{measure::watched_in(row.account.seen, *row.scope).length()} : Cell{};
     }},
}};

bool is_missing(const Cell& cell) {
    return std::holds_alternative<std::monostate>(cell);
}

std::string range_words(const measure::Description& described) {
    return fmt::format("{} to {}",
                       std::isfinite(described.least) ? shortest(described.least) : "no lower end",
                       std::isfinite(described.most) ? shortest(described.most) : "no upper end");
}

std::string line_of(std::initializer_list<Cell> cells) {
    std::string line;
    for (const Cell& cell : cells) line += (line.empty() ? "" : ",") + csv_text(cell);
    return line + '\n';
}

std::string describe(const WideVariable& variable) {
    const measure::Description& described = *measure::description(variable.measure);
    const Column<ResultEntry>& number = number_columns()[variable.number];
    const bool is_value = variable.number == 0;
    const std::string label = fmt::format("{}{}{}{}", described.name, variable.part.empty() ? "" : ", ",
                                          variable.part, is_value ? "" : fmt::format(": {}", number.meaning));
    return line_of({variable.name, label, is_value ? std::string{variable.unit} : "",
                    is_value ? range_words(described) : "", std::string{variable.measure}, variable.part,
                    std::string{described.question}});
}

} // namespace

Wide::Wide(const measure::Account& account) : account_{account} {
    for (std::size_t i = 0; i < account.results.size(); ++i) place({account, i});
}

void Wide::place(const ResultEntry& entry) {
    Row& into = row(entry.result());
    const auto numbers = number_columns();
    for (std::size_t number = 0; number < numbers.size(); ++number) {
        Cell cell = numbers[number].read(entry);
        // The value has its column even where nobody could tell: an empty variable says that it was asked.
        if (is_missing(cell) && number != 0) continue;
        into.cells.emplace(variable(entry.result(), number), std::move(cell));
    }
}

Wide::Row& Wide::row(const Result& result) {
    for (Row& one : rows_)
        if (one.episode == result.episode && one.instructed == result.instructed) return one;
    return rows_.emplace_back(Row{result.episode, result.instructed, {}});
}

std::size_t Wide::variable(const Result& result, std::size_t number) {
    const auto is_same = [&](const WideVariable& one) {
        return one.measure == result.measure && one.part == result.part && one.number == number;
    };
    std::string name = variable_name(result.measure, result.part, endings[number]);
    for (auto found = by_name_.find(name); found != by_name_.end(); found = by_name_.find(name)) {
        if (is_same(variables_[found->second])) return found->second;
        name = variable_name(result.measure, result.part + '*', endings[number]); // two parts of one spelling
    }
    by_name_[name] = variables_.size();
    variables_.push_back({name, result.measure, result.part, result.unit, number});
    return variables_.size() - 1;
}

std::string Wide::table() const {
    std::string text = csv_heading(heading_columns);
    text.pop_back();
    for (const WideVariable& variable : variables_) text += ',' + variable.name;
    text += '\n';
    const std::vector<measure::Scope> scopes = measure::scopes(account_.seen);
    for (const Row& row : rows_) {
        const measure::Scope* scope = nullptr;
        for (const measure::Scope& one : scopes)
            if (one.name == row.episode && one.instructed == row.instructed) scope = &one;
        std::string line = csv_row(heading_columns, Heading{account_, row.episode, row.instructed, scope});
        line.pop_back();
        for (std::size_t i = 0; i < variables_.size(); ++i) {
            const auto cell = row.cells.find(i);
            line += ',' + (cell == row.cells.end() ? "" : csv_text(cell->second));
        }
        text += line + '\n';
    }
    return text;
}

std::string Wide::dictionary() const {
    std::string text = "variable,label,unit,range,measure,part,description\n";
    for (const Column<Heading>& column : heading_columns)
        text += line_of({std::string{column.name}, std::string{column.meaning}, "", "", "", "", ""});
    for (const WideVariable& variable : variables_) text += describe(variable);
    return text;
}

} // namespace attune::report
