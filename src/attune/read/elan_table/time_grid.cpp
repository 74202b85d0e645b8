// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan_table/time_grid.hpp>

#include <attune/read/clock.hpp>

#include <algorithm>

namespace attune::read::elan_rows {
namespace {

constexpr std::size_t most_columns = 64; // ELAN's times are among the first
constexpr Duration rounding = std::chrono::milliseconds{20};
// The rate of frames is not known here, so that they are compared roughly only.
constexpr Duration rounding_of_frames = std::chrono::milliseconds{250};

} // namespace

TimeGrid::TimeGrid(const Opening& opening, std::size_t first_row)
    : rows_{opening.rows.size() - std::min(first_row, opening.rows.size())} {
    for (const OpeningRow& row : opening.rows) columns_ = std::max(columns_, row.cells.size());
    columns_ = std::min(columns_, most_columns);
    const char decimal = opening.decimal();
    for (std::size_t column = 0; column < columns_; ++column)
        for (std::size_t row = opening.rows.size() - rows_; row < opening.rows.size(); ++row) {
            const auto& cells = opening.rows[row].cells;
            cells_.push_back(column < cells.size() ? cell(cells[column], decimal) : std::nullopt);
        }
}

std::optional<TimeGrid::Cell> TimeGrid::cell(std::string_view text, char decimal) {
    const auto clock = clock_unit(text);
    // The highest usual rate accepts the frames of every other.
    const auto time = time_in(text, {clock.value_or(TimeUnit::seconds), Rate{30}, decimal});
    return time ? std::optional{Cell{*time, clock == TimeUnit::clock_frames}} : std::nullopt;
}

bool TimeGrid::is_near(Duration one, Duration other, bool counts_frames) {
    return std::chrono::abs(one - other) <= (counts_frames ? rounding_of_frames : rounding);
}

template <class Holds>
bool TimeGrid::mostly(const Holds& holds, std::size_t allowed) const {
    std::size_t count = 0;
    for (std::size_t row = 0; row < rows_; ++row) count += holds(row) ? 1U : 0U;
    return count > 0 && rows_ - count <= std::max(allowed, rows_ / 10);
}

bool TimeGrid::is_ordered(std::size_t first, std::size_t second) const {
    return mostly([&](std::size_t row) {
        const auto &one = at(row, first), &next = at(row, second);
        return one && next && one->time <= next->time;
    });
}

bool TimeGrid::is_difference(std::size_t onset, std::size_t offset, std::size_t duration) const {
    const auto fits = [&](std::size_t row) {
        const auto &begin = at(row, onset), &end = at(row, offset), &length = at(row, duration);
        return begin && end && length && begin->time <= end->time
               && is_near(end->time - begin->time, length->time, end->counts_frames);
    };
    return mostly(fits, 1); // a difference is no accident, and the last line may be cut off
}

bool TimeGrid::is_same(std::size_t one, std::size_t other) const {
    return mostly([&](std::size_t row) {
        const auto &first = at(row, one), &second = at(row, other);
        if (!first || !second) return false;
        const Duration small = std::min(first->time, second->time);
        const Duration large = std::max(first->time, second->time);
        const bool counts_frames = first->counts_frames || second->counts_frames;
        return is_near(small, large, counts_frames) || is_near(small, large / 1000, counts_frames);
    });
}

bool TimeGrid::differ(std::size_t one, std::size_t other) const {
    for (std::size_t row = 0; row < rows_; ++row)
        if (at(row, one) && at(row, other) && at(row, one)->time != at(row, other)->time) return true;
    return false;
}

bool TimeGrid::varies(std::size_t column) const {
    for (std::size_t row = 1; row < rows_; ++row)
        if (at(row, column) && at(0, column) && at(row, column)->time != at(0, column)->time) return true;
    return rows_ == 1;
}

bool TimeGrid::counts_frames(std::size_t column) const {
    for (std::size_t row = 0; row < rows_; ++row)
        if (at(row, column)) return at(row, column)->counts_frames;
    return false;
}

} // namespace attune::read::elan_rows
