// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/codebook.hpp>

namespace attune::read {

/// The codebook that a TOML document spells out, without what it inherits; `inherits` is the name of one that
/// is built in. Throws Unreadable at the line and column of the first word that does not fit.
Codebook parse_codebook(const Document& document);

} // namespace attune::read
