// SPDX-License-Identifier: Apache-2.0
#include <attune/read/wide_table/plain_row.hpp>

#include <attune/read/blanks.hpp>
#include <attune/read/eight_signs.hpp>
#include <attune/read/number.hpp>
#include <attune/read/short_decimal.hpp>
#include <attune/read/table.hpp>
#include <attune/read/wide_table/samples.hpp>

#include <cmath>

namespace attune::read::sampled_rows {
namespace {

/// Other delimiters, which a codebook may name, could be part of a number.
bool parts_numbers(char delimiter, char decimal) {
    return (delimiter == ',' || delimiter == ';' || delimiter == '\t' || delimiter == '|')
           && (decimal == '.' || decimal == ',') && decimal != delimiter;
}

/// A number that has all its signs and its `closing` one among the eight at `text`, as in "-1.2345,": reads
/// it and gives where it ends; null for any other.
inline const char* short_number(const char* text, char closing, char decimal, double& number) {
    const std::uint64_t eight = eight_signs::at(text);
    const std::uint64_t is_negative = eight_signs::begins_with(eight, '-');
    std::uint64_t signs = eight >> (8 * is_negative);
    std::uint64_t others = eight_signs::marks_of_no_digits(signs);
    const std::size_t whole = eight_signs::first(others);
    ShortDecimal found{0, 0, is_negative, true};
    const char* end = text + is_negative + whole;
    std::size_t size = whole;
    if (whole < 7 && *end == decimal) {
        others &= others - 1;
        const std::size_t both = eight_signs::first(others);
        const std::uint64_t below = (std::uint64_t{1} << (8 * whole)) - 1;
        signs = (signs & below) | ((signs >> 8) & ~below);
        size = both - 1;
        found.places = size - whole;
        end = text + is_negative + both;
    }
    if (end - text >= 8 || size == 0 || *end != closing) return nullptr;
    found.digits = eight_signs::joined(eight_signs::in_each * '0' >> (8 * size) | signs << (8 * (8 - size)));
    number = found.value();
    return end;
}

} // namespace

PlainRow::PlainRow(const Columns& columns, char delimiter, char decimal)
    : delimiter_{delimiter}, decimal_{decimal}, samples_(columns.signals.size()) {
    const bool is_twofold = columns.time && columns.time == columns.person;
    if (!eight_signs::is_native || !parts_numbers(delimiter, decimal) || is_twofold) return;
    columns_.resize(columns.header.size(), Holds::nothing);
    for (const std::size_t signal : columns.signals) columns_[signal] = Holds::sample;
    if (columns.time) columns_[*columns.time] = Holds::time;
    if (columns.person) columns_[*columns.person] = Holds::person;
}

bool PlainRow::read(std::string_view text) {
    const char* at = text.data();
    const char* const end = at + text.size();
    double* sample = samples_.data();
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        while (at != end && *at == ' ') ++at;
        if (end - at < 8) return false;
        const bool is_last = column + 1 == columns_.size();
        const Holds holds = columns_[column];
        const char* after = nullptr;
        if (holds == Holds::sample) after = short_number(at, is_last ? '\n' : delimiter_, decimal_, *sample);
        if (after == nullptr) after = read_cell({at, end}, holds, sample);
        if (after == nullptr || (*after == delimiter_) == is_last) return false;
        at = is_last ? after : after + 1;
        sample += holds == Holds::sample ? 1 : 0;
    }
    size_ = static_cast<std::size_t>(at - text.data());
    return !columns_.empty();
}

/// Any other cell: where it ends; null where it needs a closer look.
const char* PlainRow::read_cell(std::string_view text, Holds holds, double* sample) {
    if (text.front() == '"') return nullptr;
    const std::size_t size = cell_end(text, 0, delimiter_);
    if (size == text.size() || size > Table::longest_cell) return nullptr;
    return take(trimmed(text.substr(0, size)), holds, sample) ? text.data() + size : nullptr;
}

bool PlainRow::take(std::string_view cell, Holds holds, double* sample) {
    if (holds == Holds::time) time_ = cell;
    if (holds == Holds::person) person_ = cell;
    if (holds != Holds::sample) return true;
    const ShortDecimal found = short_decimal(cell, decimal_);
    *sample = found.is_exact() ? found.value() : cell.empty() ? missing : number_or(missing, cell, decimal_);
    return !std::isnan(*sample) || is_missing_number(cell);
}

} // namespace attune::read::sampled_rows
