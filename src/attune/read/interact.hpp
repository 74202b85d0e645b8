// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/format.hpp>

namespace attune::read {

std::optional<Proposal> propose_interact(const Document& document);

/// The table that Mangold INTERACT exports: Level, Description, Number, Onset_Time, Offset_Time,
/// Duration_Time, and a column for each class. A class is a track, found by the name of its column, for the
/// order of the columns changes from file to file; whose it is, the codebook says. Only rows of level 3 are
/// events; those of level 2, else of level 1, say when there was a session, and become coverage. Seconds, or
/// a clock. Throws Unreadable where the columns of times are not there, or a clock counts frames and
/// `options.table.frames` does not say how many make a second.
Coding interact(const Document& document, const ReadOptions& options);

} // namespace attune::read
