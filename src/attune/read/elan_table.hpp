// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/format.hpp>

namespace attune::read {

std::optional<Proposal> propose_elan_table(const Document& document);

/// The text that ELAN exports ("tab-delimited text"), whatever its delimiter: a row for each annotation, or
/// with a column for each tier. Mostly it has no names of columns; then the times are found by their sum
/// (begin + duration = end), in whichever of ELAN's notations, and the rest by its place. A tier is a track,
/// a participant a person. A table of several files holds several recordings; `options.recording` names one.
/// Throws Unreadable where there are no columns of times. docs/read/elan_table.md says the rest.
Coding elan_table(const Document& document, const ReadOptions& options);

} // namespace attune::read
