// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/format.hpp>

namespace attune::read {

std::optional<Proposal> propose_wide_table(const Document& document);

/// A table with a column for each signal and a row for each sample: what OpenFace, py-feat, openSMILE,
/// motion energy and pitch trackers write; every delimiter, decimal mark and encoding. When a row was sampled
/// says a column of times or of frames, by its usual name or by `options.table`, or else a stated rate. The
/// signals come out evenly spaced: a row stands at the moment nearest to its time, a moment without a row and
/// a cell without a value are missing, never zero. With `options.signals`, only those.
/// docs/read/wide_table.md has the names, and how a unit that is not written is found. Throws Unreadable
/// where there are no numbers, or neither times nor a rate.
Coding wide_table(const Document& document, const ReadOptions& options);

} // namespace attune::read
