// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/write/coded.hpp>

#include <array>
#include <string>
#include <vector>

namespace attune::write::plain_table {

/// The columns that a plain table has only where some row needs them; `source` is a further one.
inline constexpr std::array<std::string_view, 5> further_columns{"kind", "to", "marked", "imitates", "phase"};

/// What a code says in a plain table, as cells.
struct Wording {
    std::string cells; ///< person,act,channel,valence
    std::array<std::string, further_columns.size()> further;

    auto operator<=>(const Wording&) const = default;
};

/// A row of a plain table before it is written.
struct ActRow {
    Coded coded;
    std::size_t wording; ///< position in `ActRows::wordings`
};

/// The acts of a timeline as rows, in an order that does not depend on how its tracks are laid out: by onset,
/// offset (instants first) and cells; rows that are alike in all this stay in the order of the tracks.
struct ActRows {
    std::vector<Wording> wordings;
    std::vector<ActRow> rows;

    const Wording& operator[](const ActRow& row) const { return wordings[row.wording]; }
};

/// Throws Misuse as `plain` says.
ActRows act_rows(const Timeline& timeline);

} // namespace attune::write::plain_table
