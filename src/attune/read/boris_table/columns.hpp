// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/header.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read::boris_rows {

/// Which column of a table exported from BORIS is what. A tabular export has a row for each START, STOP and
/// POINT, at `onset`; an aggregated one a row for each STATE and POINT, from `onset` to `offset`.
struct Columns {
    std::size_t size = 0; ///< cells in a row
    std::size_t behaviour = 0;
    std::size_t type = 0;
    std::size_t onset = 0;
    std::optional<std::size_t> offset; ///< of an aggregated export only
    std::optional<std::size_t> duration;
    std::optional<std::size_t> subject;
    std::optional<std::size_t> category;
    std::vector<std::size_t> modifiers;
    std::optional<std::size_t> observation;
    std::optional<std::size_t> source; ///< the media of all players
    std::optional<std::size_t> media_duration;
    std::optional<std::size_t> frames; ///< a second, of each medium
    std::optional<std::size_t> time_offset;
    std::optional<std::size_t> observation_type; ///< of media, live, of images
    std::optional<std::size_t> medium;           ///< of this row, in the old layout
    std::optional<std::size_t> total_length;

    bool is_aggregated() const { return offset.has_value(); }
};

/// By name. Independent variables stand before the columns of the event and may share their names, so of two
/// columns of one name the event's is the last. None where these are not the names of such a table.
std::optional<Columns> columns_named(const Header& header);

/// By position, for an aggregated export in the old layout without names: subject, behaviour, category and
/// modifiers stand before STATE or POINT, the times after it. None where the row is no such row.
std::optional<Columns> columns_around_type(const std::vector<std::string>& cells);

} // namespace attune::read::boris_rows
