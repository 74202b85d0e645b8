// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/format.hpp>

namespace attune::read {

std::optional<Proposal> propose_boris_table(const Document& document);

/// A table of events that BORIS exports, tabular (START, STOP and POINT rows, which are paired) or aggregated
/// (STATE and POINT rows), in the layout of today and in the old one, which has lines about the observation
/// above the table. People, tracks and codes are those that `boris` reads from the project. One observation
/// of the table, the one that `options.recording` names where there are several. The source is the number of
/// the line, of a state the one that begins it. Throws Unreadable where the columns are not there.
/// docs/read/boris_table.md says the rest.
Coding boris_table(const Document& document, const ReadOptions& options);

} // namespace attune::read
