// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/format.hpp>

namespace attune::read {

std::optional<Proposal> propose_praat(const Document& document);

/// A Praat TextGrid saved as a text file, long or short. A tier is a track; its person is what stands behind
/// the last `@` of its name; a label is a code. An interval without a label says nothing; a point without one
/// has the code "". The source is the tier and the number of the interval or point in it, "gaze@CHI 3". From
/// xmin to xmax of a tier is coverage. Zero stays Praat's zero, also where xmin is not. Throws Unreadable
/// for Praat's other files: binary, chronological, and of objects that are no TextGrid. docs/read/praat.md
/// says the rest.
Coding praat(const Document& document, const ReadOptions& options);

} // namespace attune::read
