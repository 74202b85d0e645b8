// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/format.hpp>

namespace attune::read {

std::optional<Proposal> propose_datavyu(const Document& document);

/// A Datavyu project, .opf, or the bare database of an older one. Each argument of a column is a track
/// "column.argument", a column without arguments the track "column"; an argument that was left empty is the
/// code "". Nobody is named: the codebook says whose a column is. The source is the column and the number of
/// the cell in it, "childhands 3". docs/read/datavyu.md says the rest.
Coding datavyu(const Document& document, const ReadOptions& options);

} // namespace attune::read
