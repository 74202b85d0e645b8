// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/format.hpp>

namespace attune::read {

std::optional<Proposal> propose_long_table(const Document& document);

/// A table with a row for each thing that was coded: an onset, with an offset, a duration or neither, and a
/// code, in columns that `options.table` names or that have a usual name; every delimiter, decimal mark and
/// encoding. Columns go by name; only a table without names goes by position (`#1`), and says so. Where no
/// column holds a code, every column that is left over is a track of its own. docs/read/long_table.md has the
/// names, and how a unit that is not written is found. Throws Unreadable where there is no onset, or where
/// the rows belong to several recordings and `options.recording` names none.
Coding long_table(const Document& document, const ReadOptions& options);

} // namespace attune::read
